-- A record is merged or stands again, is of another number, or says otherwise than before that somebody is dead, by which a refused report counts again.
create or replace function app.mark_record_covers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into cover_change (worker_ids) values (array_remove(array[new.id, old.superseded_by, new.superseded_by], null));
  return null;
end $$;
alter function app.mark_record_covers owner to payung_crossing;
revoke execute on function app.mark_record_covers from public;
