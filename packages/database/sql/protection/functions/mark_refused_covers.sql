-- The status of a reported death is refused, or is not any more: the report counts by that (`app.refused_death`).
create or replace function app.mark_refused_covers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into cover_change (worker_ids) values (array[new.worker_id]);
  return null;
end $$;
alter function app.mark_refused_covers owner to payung_crossing;
revoke execute on function app.mark_refused_covers from public;
