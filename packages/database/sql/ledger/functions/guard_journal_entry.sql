-- No entry carries a day in a closed month, whoever writes it; a reversal is dated by its own day, so it never reaches back into one.
create or replace function app.guard_journal_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.booked_on < app.ledger_closed_until(new.tenant_id, false) then
    raise exception using errcode = '23514', constraint = 'journal_entry_period_closed', message = 'its month is closed: constraint "journal_entry_period_closed"';
  end if;
  return new;
end $$;
alter function app.guard_journal_entry owner to payung_crossing;
revoke execute on function app.guard_journal_entry from public;
