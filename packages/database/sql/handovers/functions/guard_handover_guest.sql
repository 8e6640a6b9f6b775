-- Guests are invited, and taken off the list, until the minutes are written. After the policies have looked at the row: of what is not the viewer's, they refuse it.
create or replace function app.guard_handover_guest() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  h handover := app.hold_handover(case when tg_op = 'DELETE' then old.handover_id else new.handover_id end);
begin
  if h.state not in ('DRAFT', 'SCHEDULED') or h.minutes is not null then
    raise exception using errcode = '23514', constraint = 'handover_over', message = 'the event is over: constraint "handover_over"';
  end if;
  return null;
end $$;
alter function app.guard_handover_guest owner to payung_crossing;
revoke execute on function app.guard_handover_guest from public;
