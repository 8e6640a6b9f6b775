-- What pledges of all companies have taken of agreements that the viewer's tenant is a party to: what is left is told, and whose the others are is not. What rolls over
-- stays taken until it is used.
create or replace function app.taken_of_agreements(asked uuid[]) returns table (agreement_id uuid, workers bigint, rupiah bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, coalesce(sum(p.taken_workers), 0)::bigint, coalesce(sum(app.pledge_drawn(p, a.pledge_remainder)), 0)::bigint
  from app.own_agreements() o(id) join agreement a on a.id = o.id left join pledge p on p.agreement_id = o.id
  where o.id = any (asked) and app.area_scope() = '' and app.agency_id() is null group by o.id;
$$;
alter function app.taken_of_agreements owner to payung_crossing;
revoke execute on function app.taken_of_agreements from public;
grant execute on function app.taken_of_agreements to payung_app;
