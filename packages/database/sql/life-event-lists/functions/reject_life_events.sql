-- Somebody refuses a list that waits, also their own: nothing of it has been reported. The same file may be uploaded anew.
create or replace function app.reject_life_events(asked uuid, expected integer, why text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  u life_event_upload := app.hold_life_events(asked, expected);
begin
  update life_event_upload set state = 'REJECTED', rejected_by = app.user_id(), rejected_at = now(), rejection_reason = why, version = version + 1 where id = u.id;
end $$;
alter function app.reject_life_events owner to payung_crossing;
revoke execute on function app.reject_life_events from public;
grant execute on function app.reject_life_events to payung_app;
