-- A new role must not open again what an ended one has opened: where the worker has not looked since the last day, it is closed now.
create or replace function app.close_before_renewal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.close_ended_roles(new.user_id);
  return new;
end $$;
alter function app.close_before_renewal owner to payung_crossing;
revoke execute on function app.close_before_renewal from public;
