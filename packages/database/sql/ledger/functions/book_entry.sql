-- Books one fact, once: its entry, and for each part {line, programme, rupiah} the account that is debited and the one that is credited. `sides` names them:
-- those `by_line` take each part with its budget line, the others the whole sum. The day is that of the fact, or today where its month is closed.
create or replace function app.book_entry(fact journal_entry, parts jsonb, by_line text[], whole text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  closed_until date := app.ledger_closed_until(fact.tenant_id, false);
  -- Read after the lock, as the instant of closing is: which of the two came first stays provable.
  written timestamptz := clock_timestamp();
  day date := case when fact.fact_on < closed_until then (written at time zone 'Asia/Pontianak')::date else fact.fact_on end;
  entry uuid;
begin
  insert into treasury_account (tenant_id, kind)
  select fact.tenant_id, k.kind from unnest(array['CONTRIBUTION_EXPENSE', 'PAYABLE_TO_INSURER', 'TREASURY', 'CREDIT_AT_INSURER', 'PAID_IN_TRANSIT',
    'RECEIVED_UNPOSTED', 'PAYMENT_TO_PROVE']) k(kind)
  on conflict do nothing;
  insert into journal_entry (tenant_id, kind, list_id, payment_id, receipt_id, answer_id, fact_on, booked_on, idempotency_key, text, booked_by, booked_at,
    reverses_id, reversal_reason)
  values (fact.tenant_id, fact.kind, fact.list_id, fact.payment_id, fact.receipt_id, fact.answer_id, fact.fact_on, day, fact.idempotency_key, fact.text,
    fact.booked_by, written, fact.reverses_id, fact.reversal_reason) returning id into entry;
  with part as (
    select p.line, p.programme, p.rupiah from jsonb_to_recordset(parts) p(line uuid, programme text, rupiah bigint)
  ), side as (
    select by_line[x.at] as account, p.line, p.programme, p.rupiah * x.sign as rupiah from part p cross join (values (1, 1), (2, -1)) x(at, sign)
    where cardinality(by_line) = 2
    union all
    select whole[x.at], null, null, (select sum(p.rupiah) from part p) * x.sign from (values (1, 1), (2, -1)) x(at, sign) where cardinality(whole) = 2
  )
  insert into posting (entry_id, tenant_id, booked_on, account, budget_line_id, programme, rupiah)
  select entry, fact.tenant_id, day, s.account, s.line, s.programme, s.rupiah from side s;
end $$;
alter function app.book_entry owner to payung_crossing;
revoke execute on function app.book_entry from public;
