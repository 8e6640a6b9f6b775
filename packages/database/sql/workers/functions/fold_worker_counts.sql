create or replace function app.fold_worker_counts() returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  folded bigint;
begin
  if not exists (select from worker_count where not is_folded) then return 0; end if;
  with gone as (delete from worker_count c using (
      select distinct tenant_id, dimension, value from worker_count where not is_folded) fresh
    where c.tenant_id = fresh.tenant_id and c.dimension = fresh.dimension and c.value = fresh.value
    returning c.tenant_id, c.dimension, c.value, c.delta)
  insert into worker_count (tenant_id, dimension, value, delta, is_folded)
  select tenant_id, dimension, value, sum(delta), true from gone group by 1, 2, 3 having sum(delta) <> 0;
  get diagnostics folded = row_count;
  return folded;
end $$;
alter function app.fold_worker_counts owner to payung_crossing;
revoke execute on function app.fold_worker_counts from public;
grant execute on function app.fold_worker_counts to payung_jobs;
