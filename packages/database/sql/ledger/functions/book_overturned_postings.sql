-- A newer answer holds in the place of an earlier one: what the earlier one had posted to these people is reversed, under today's date. What the newer one
-- posts is booked after it, by the trigger that follows.
create or replace function app.book_overturned_postings() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s record;
  fact journal_entry;
begin
  for s in select o.tenant_id, o.list_id, o.answer_id, a.file_name, sum(o.rupiah)::bigint as rupiah,
      (select e.id from journal_entry e where e.answer_id = o.answer_id and e.kind = 'POSTING' order by e.id desc limit 1) as entry,
      (select count(*) from journal_entry e where e.answer_id = o.answer_id and e.kind = 'REVERSAL') as earlier
    from old_row o join contribution_answer a on a.id = o.answer_id group by 1, 2, 3, 4 having sum(o.rupiah) > 0
  loop
    fact.tenant_id := s.tenant_id;
    fact.kind := 'REVERSAL';
    fact.list_id := s.list_id;
    fact.answer_id := s.answer_id;
    fact.fact_on := app.today();
    fact.idempotency_key := 'REVERSAL:' || s.answer_id || ':' || s.earlier + 1;
    fact.text := s.file_name;
    fact.booked_by := app.user_id();
    fact.reverses_id := s.entry;
    fact.reversal_reason := 'ANSWER_OVERTURNED';
    perform app.book_entry(fact, jsonb_build_array(jsonb_build_object('rupiah', s.rupiah)), '{}', array['RECEIVED_UNPOSTED', 'PAYMENT_TO_PROVE']);
  end loop;
  return null;
end $$;
alter function app.book_overturned_postings owner to payung_crossing;
revoke execute on function app.book_overturned_postings from public;
