-- A payment that came back: each side of its entry is reversed, under the day on which it came back.
create or replace function app.book_payment_return() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  fact journal_entry;
  parts jsonb;
begin
  -- A party outside has no book here: what it pays is kept as a fact alone.
  if exists (select from contribution_list c where c.id = new.list_id and c.is_outside) then return null; end if;
  select jsonb_agg(jsonb_build_object('line', s.budget_line_id, 'programme', s.programme, 'rupiah', -s.rupiah) order by s.id) into parts
    from journal_entry e join posting s on s.entry_id = e.id and s.account = 'TREASURY' where e.payment_id = new.payment_id;
  fact.tenant_id := new.tenant_id;
  fact.kind := 'REVERSAL';
  fact.list_id := new.list_id;
  fact.return_id := new.id;
  fact.fact_on := new.returned_on;
  fact.idempotency_key := 'RETURN:' || new.id;
  fact.text := coalesce(new.document_number, (select p.reference from contribution_payment p where p.id = new.payment_id));
  fact.booked_by := new.recorded_by;
  fact.reversal_reason := new.reason;
  perform app.book_entry(fact, new.rupiah, parts, array['TREASURY', 'PAYABLE_TO_INSURER'], array['PAYMENT_TO_PROVE', 'PAID_IN_TRANSIT']);
  return null;
end $$;
alter function app.book_payment_return owner to payung_crossing;
revoke execute on function app.book_payment_return from public;
