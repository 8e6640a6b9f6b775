-- The insurer's bill: what contributions cost against what is owed, by budget line. The lines have been adjusted to the bill just before.
create or replace function app.book_contribution_bill() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  fact journal_entry;
  parts jsonb;
begin
  -- A party outside has no book here: what it pays is kept as a fact alone.
  if new.is_outside then return null; end if;
  select jsonb_agg(jsonb_build_object('line', m.line_id, 'programme', m.programme, 'rupiah', m.committed_rupiah) order by m.id) into parts
    from budget_commitment m where m.list_id = new.id and m.state = 'COMMITTED' and m.committed_rupiah > 0;
  fact.tenant_id := new.tenant_id;
  fact.kind := 'BILL';
  fact.list_id := new.id;
  fact.fact_on := new.billed_on;
  fact.idempotency_key := 'BILL:' || new.id;
  fact.text := new.billing_code;
  fact.booked_by := new.billed_by;
  perform app.book_entry(fact, new.billed_rupiah, parts, array['CONTRIBUTION_EXPENSE', 'PAYABLE_TO_INSURER'], '{}');
  return null;
end $$;
alter function app.book_contribution_bill owner to payung_crossing;
revoke execute on function app.book_contribution_bill from public;
