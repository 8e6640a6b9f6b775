-- The first day after the last closed month of a tenant; null while none is closed. Months before a closed one are closed with it. Whoever books waits for
-- whoever is closing, and the other way round.
create or replace function app.ledger_closed_until(of_tenant uuid, closes boolean) returns date
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = '25001', message = 'the ledger is written in read committed only';
  end if;
  if closes then
    perform pg_advisory_xact_lock(hashtextextended('ledger ' || of_tenant, 0));
  else
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger ' || of_tenant, 0));
  end if;
  return (select (max(p.month) + interval '1 month')::date from ledger_period p where p.tenant_id = of_tenant);
end $$;
alter function app.ledger_closed_until owner to payung_crossing;
revoke execute on function app.ledger_closed_until from public;
