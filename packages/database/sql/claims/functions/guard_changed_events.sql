-- A corrected day contradicts no other report of the person.
create or replace function app.guard_changed_events() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform app.refuse_contradictions(array(select c.id from changed c where c.state = 'REPORTED'));
  return null;
end $$;
alter function app.guard_changed_events owner to payung_crossing;
revoke execute on function app.guard_changed_events from public;
