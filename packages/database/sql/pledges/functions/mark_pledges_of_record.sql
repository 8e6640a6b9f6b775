-- Says that months of a record that is merged, or stands again, stand otherwise than they were counted: with all records that it belonged to and belongs to.
create or replace function app.mark_pledges_of_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into pledge_sum_change (tenant_id, worker_id)
  select w.tenant_id, w.id from worker w where w.id in (new.id, old.superseded_by, new.superseded_by);
  return null;
end $$;
alter function app.mark_pledges_of_record owner to payung_crossing;
revoke execute on function app.mark_pledges_of_record from public;
