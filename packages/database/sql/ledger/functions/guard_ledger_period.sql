-- A month is closed once it is over, and after every month that is closed already.
create or replace function app.guard_ledger_period() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from ledger_period p where p.tenant_id = new.tenant_id and p.month > new.month) then
    raise exception using errcode = '23514', constraint = 'ledger_period_closed', message = 'closed already: constraint "ledger_period_closed"';
  end if;
  if new.month + interval '1 month' > app.today() then
    raise exception using errcode = '23514', constraint = 'ledger_period_over', message = 'not over yet: constraint "ledger_period_over"';
  end if;
  return null;
end $$;
alter function app.guard_ledger_period owner to payung_crossing;
revoke execute on function app.guard_ledger_period from public;
