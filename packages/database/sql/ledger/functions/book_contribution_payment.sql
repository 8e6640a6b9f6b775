-- A payment: what is owed is cleared from the treasury, by the lines that it was shared among just before; and it is on its way until the insurer has it.
create or replace function app.book_contribution_payment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  fact journal_entry;
  parts jsonb;
begin
  -- A party outside has no book here: what it pays is kept as a fact alone.
  if exists (select from contribution_list c where c.id = new.list_id and c.is_outside) then return null; end if;
  select jsonb_agg(jsonb_build_object('line', v.line_id, 'programme', m.programme, 'rupiah', v.rupiah) order by v.id) into parts
    from budget_movement v join budget_commitment m on m.id = v.commitment_id where v.payment_id = new.id;
  fact.tenant_id := new.tenant_id;
  fact.kind := 'PAYMENT';
  fact.list_id := new.list_id;
  fact.payment_id := new.id;
  fact.fact_on := new.paid_on;
  fact.idempotency_key := 'PAYMENT:' || new.id;
  fact.text := new.reference;
  fact.booked_by := new.recorded_by;
  perform app.book_entry(fact, new.rupiah, parts, array['PAYABLE_TO_INSURER', 'TREASURY'], array['PAID_IN_TRANSIT', 'PAYMENT_TO_PROVE']);
  return null;
end $$;
alter function app.book_contribution_payment owner to payung_crossing;
revoke execute on function app.book_contribution_payment from public;
