create or replace function app.queue_for_comparison() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into duplicate_work (tenant_id, workers) select tenant_id, array_agg(worker_id) from moved where level = 'FULL' group by tenant_id;
  return null;
end $$;
alter function app.queue_for_comparison owner to payung_crossing;
revoke execute on function app.queue_for_comparison from public;
