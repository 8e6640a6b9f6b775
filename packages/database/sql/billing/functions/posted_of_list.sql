-- How many people of a list the insurer has posted and rejected, how much it has posted, and how many rows of its answers nobody has taken over: for the payer of
-- the list and for the tenant of its decree. Of another's decree a payer learns these sums, and nobody's name.
create or replace function app.posted_of_list(asked_list uuid)
returns table (posted_people integer, rejected_people integer, posted_rupiah bigint, open_rows integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(a.posted_people), 0)::integer, coalesce(sum(a.rejected_people), 0)::integer,
    case when count(a.id) > 0 then (select coalesce(sum(g.rupiah), 0)::bigint from contribution_posting g where g.list_id = asked_list) else 0 end, coalesce(sum(a.open_rows), 0)::integer
  from contribution_answer a join contribution_list c on c.id = a.list_id
  where a.list_id = asked_list and app.tenant_id() in (c.tenant_id, c.decree_tenant_id) and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.posted_of_list owner to payung_crossing;
revoke execute on function app.posted_of_list from public;
grant execute on function app.posted_of_list to payung_app;
