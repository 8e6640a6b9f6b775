-- Each row is decided once; it is open again where its payment was recorded wrongly. The lock of `app.guard_reconciliation` is held, so that two who decide are
-- counted one after the other.
create or replace function app.refuse_decided_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from reconciliation_decision d where d.file_id = new.file_id and d.row_no = new.row_no and d.id <> new.id
      and not app.recorded_wrongly(d.payment_id)) then
    raise exception using errcode = '23514', constraint = 'reconciliation_row_open', message = 'decided already: constraint "reconciliation_row_open"';
  end if;
  return null;
end $$;
alter function app.refuse_decided_row owner to payung_crossing;
revoke execute on function app.refuse_decided_row from public;
