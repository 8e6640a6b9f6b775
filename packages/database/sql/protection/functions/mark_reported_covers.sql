-- A death is reported, corrected or taken back.
create or replace function app.mark_reported_covers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into cover_change (worker_ids) select array_agg(distinct c.worker_id) from came c where c.kind = 'DEATH' having count(*) > 0;
  return null;
end $$;
alter function app.mark_reported_covers owner to payung_crossing;
revoke execute on function app.mark_reported_covers from public;
