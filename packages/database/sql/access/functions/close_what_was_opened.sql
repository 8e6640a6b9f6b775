-- With a role that somebody ends goes what it has opened, in the same transaction: no way of ending a role forgets it. A role that its last day ends is
-- met by app.close_ended_roles.
create or replace function app.close_what_was_opened() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.close_for(new, now(), app.user_id());
  return null;
end $$;
alter function app.close_what_was_opened owner to payung_crossing;
revoke execute on function app.close_what_was_opened from public;
