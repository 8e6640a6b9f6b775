-- Settled months that are no credit any more, since the report was withdrawn or says another day: by settlement of the viewer's tenant, what is owed back to the insurer.
create or replace function app.owed_back() returns table (settlement_id uuid, months integer, rupiah bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with settled as materialized (
    select s.* from contribution_credit_month s join contribution_credit_settlement t on t.id = s.settlement_id
    where s.tenant_id = app.tenant_id() and s.live and t.state = 'CONFIRMED' and app.area_scope() = '' and app.agency_id() is null
  ), credit as materialized (
    select k.list_id, k.line_no, k.month from app.credit_months((select coalesce(array_agg(distinct s.list_id), '{}') from settled s)) k
  )
  select s.settlement_id, count(*)::integer, sum(s.rupiah)::bigint from settled s
  where not exists (select from credit k where (k.list_id, k.line_no, k.month) = (s.list_id, s.line_no, s.month)) group by 1;
$$;
alter function app.owed_back owner to payung_crossing;
revoke execute on function app.owed_back from public;
grant execute on function app.owed_back to payung_app;
