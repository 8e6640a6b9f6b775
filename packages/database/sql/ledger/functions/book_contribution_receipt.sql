-- A receipt: what was on its way has arrived at the insurer, and is posted to nobody yet.
create or replace function app.book_contribution_receipt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  fact journal_entry;
begin
  -- A party outside has no book here: what it pays is kept as a fact alone.
  if exists (select from contribution_list c where c.id = new.list_id and c.is_outside) then return null; end if;
  fact.tenant_id := new.tenant_id;
  fact.kind := 'RECEIPT';
  fact.list_id := new.list_id;
  fact.receipt_id := new.id;
  fact.fact_on := new.received_on;
  fact.idempotency_key := 'RECEIPT:' || new.id;
  fact.text := new.reference;
  fact.booked_by := new.recorded_by;
  perform app.book_entry(fact, new.rupiah, null, '{}', array['RECEIVED_UNPOSTED', 'PAID_IN_TRANSIT']);
  return null;
end $$;
alter function app.book_contribution_receipt owner to payung_crossing;
revoke execute on function app.book_contribution_receipt from public;
