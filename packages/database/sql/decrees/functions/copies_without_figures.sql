-- Decrees with copies of companies whose figures nobody has published yet, the earliest first: of before figures were stored, and those that no use-case has made.
create or replace function app.copies_without_figures(most integer) returns table (decree_id uuid, tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.decree_id, c.owner_tenant_id from decree_copy c
  where c.tenant_id in (select t.id from tenant t where t.kind = 'COMPANY') and c.figures is null
  group by 1, 2 order by min(c.copied_at), 1 limit most;
$$;
alter function app.copies_without_figures owner to payung_crossing;
revoke execute on function app.copies_without_figures from public;
grant execute on function app.copies_without_figures to payung_jobs;
