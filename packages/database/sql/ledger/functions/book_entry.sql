-- Books one fact of an amount, once: its entry, and the account that is debited with the one that is credited. Those `by_line` take each part
-- {line, programme, rupiah} with its budget line, or the amount at once where there are no parts; those of `whole` take the amount. Parts that do not add
-- up to the amount are refused. The day is that of the fact, or today where its month is closed.
create or replace function app.book_entry(fact journal_entry, amount bigint, parts jsonb, by_line text[], whole text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  closed_until date := app.ledger_closed_until(fact.tenant_id, false);
  -- Read after the lock, as the instant of closing is: which of the two came first stays provable.
  written timestamptz := clock_timestamp();
  day date := case when fact.fact_on < closed_until then app.day_of(written) else fact.fact_on end;
  entry uuid;
begin
  if parts is null then
    parts := jsonb_build_array(jsonb_build_object('rupiah', amount));
  elsif amount is distinct from (select sum(p.rupiah) from jsonb_to_recordset(parts) p(rupiah bigint)) then
    raise exception using errcode = '23514', constraint = 'journal_entry_whole', message = 'its parts are not its amount: constraint "journal_entry_whole"';
  end if;
  insert into treasury_account (tenant_id, kind)
  select fact.tenant_id, k.kind from unnest(array['CONTRIBUTION_EXPENSE', 'PAYABLE_TO_INSURER', 'TREASURY', 'CREDIT_AT_INSURER', 'PAID_IN_TRANSIT',
    'RECEIVED_UNPOSTED', 'PAYMENT_TO_PROVE']) k(kind)
  on conflict do nothing;
  insert into journal_entry (tenant_id, kind, list_id, payment_id, return_id, receipt_return_id, receipt_id, answer_id, settled_at, fact_on, booked_on, idempotency_key, text, booked_by,
    booked_at, reversal_reason)
  values (fact.tenant_id, fact.kind, fact.list_id, fact.payment_id, fact.return_id, fact.receipt_return_id, fact.receipt_id, fact.answer_id, fact.settled_at, fact.fact_on, day,
    fact.idempotency_key, fact.text, fact.booked_by, written, fact.reversal_reason) returning id into entry;
  with part as (
    select p.line, p.programme, p.rupiah from jsonb_to_recordset(parts) p(line uuid, programme text, rupiah bigint)
  ), side as (
    select by_line[x.at] as account, p.line, p.programme, p.rupiah * x.sign as rupiah from part p cross join (values (1, 1), (2, -1)) x(at, sign)
    where cardinality(by_line) = 2
    union all
    select whole[x.at], null, null, amount * x.sign from (values (1, 1), (2, -1)) x(at, sign) where cardinality(whole) = 2
  )
  insert into posting (entry_id, tenant_id, booked_on, account, budget_line_id, programme, rupiah)
  select entry, fact.tenant_id, day, s.account, s.line, s.programme, s.rupiah from side s;
end $$;
alter function app.book_entry owner to payung_crossing;
revoke execute on function app.book_entry from public;
