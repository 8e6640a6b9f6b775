-- A record that is merged, or stands again, is followed by other decrees than before; a death ends what could be lost. A report of a death is counted later, by
-- `app.fold_protection`: whoever reports waits for no signing.
create or replace function app.count_ends_of_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.recount_ends_of_people(array_remove(array[new.id, old.superseded_by], null));
  return null;
end $$;
alter function app.count_ends_of_record owner to payung_crossing;
revoke execute on function app.count_ends_of_record from public;
