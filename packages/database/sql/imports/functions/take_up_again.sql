-- Somebody takes the person up again by hand: the record is listed like any other, and the link of the import that was taken back ends with it.
create or replace function app.take_up_again() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update worker_access set ended_at = now()
  where worker_id = new.id and reason_kind = 'REGISTERED_BY' and reason_id = old.reverted_import_id::text and ended_at is null;
  new.reverted_import_id := null;
  return new;
end $$;
alter function app.take_up_again owner to payung_crossing;
revoke execute on function app.take_up_again from public;
