-- A receipt that is taken back: what had arrived is on its way again, under the day on which it was taken back.
create or replace function app.book_receipt_return() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  fact journal_entry;
begin
  -- A party outside has no book here: what it pays is kept as a fact alone.
  if exists (select from contribution_list c where c.id = new.list_id and c.is_outside) then return null; end if;
  fact.tenant_id := new.tenant_id;
  fact.kind := 'REVERSAL';
  fact.list_id := new.list_id;
  fact.receipt_return_id := new.id;
  fact.fact_on := new.returned_on;
  fact.idempotency_key := 'RECEIPT_RETURN:' || new.id;
  fact.text := (select r.reference from contribution_receipt r where r.id = new.receipt_id);
  fact.booked_by := new.recorded_by;
  fact.reversal_reason := 'RECEIPT_RETURNED';
  perform app.book_entry(fact, new.rupiah, null, '{}', array['PAID_IN_TRANSIT', 'RECEIVED_UNPOSTED']);
  return null;
end $$;
alter function app.book_receipt_return owner to payung_crossing;
revoke execute on function app.book_receipt_return from public;
