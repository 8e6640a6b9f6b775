-- A newer answer holds in the place of an earlier one, because a person decided so: what the earlier one had posted to these people is reversed, as one entry
-- for each answer that is overturned, under the day of the decision. What the newer one posts is booked after it, by the trigger that follows.
create or replace function app.book_overturned_postings() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s record;
  fact journal_entry;
begin
  -- Planned each time: a plan kept from an answer that overturns nothing expects one row on each side, and would compare everybody with everybody.
  for s in execute $query$
    select c.tenant_id, o.list_id, o.answer_id, a.file_name, n.answer_id as newer, r.settled_at, sum(o.rupiah)::bigint as rupiah
        from old_row o join new_row n on n.list_id = o.list_id and n.person_id = o.person_id join contribution_answer a on a.id = o.answer_id
          join contribution_list c on c.id = o.list_id and not c.is_outside
          join contribution_answer_row r on r.answer_id = n.answer_id and r.row_no = n.row_no
        group by 1, 2, 3, 4, 5, 6 having sum(o.rupiah) > 0
  $query$
  loop
    fact.tenant_id := s.tenant_id;
    fact.kind := 'REVERSAL';
    fact.list_id := s.list_id;
    fact.answer_id := s.answer_id;
    fact.settled_at := s.settled_at;
    fact.fact_on := app.day_of(s.settled_at);
    fact.idempotency_key := 'REVERSAL:' || s.answer_id || ':' || s.newer || ':' || (extract(epoch from s.settled_at) * 1000000)::bigint;
    fact.text := s.file_name;
    fact.booked_by := app.user_id();
    fact.reversal_reason := 'ANSWER_OVERTURNED';
    perform app.book_entry(fact, s.rupiah, null, '{}', array['RECEIVED_UNPOSTED', 'PAYMENT_TO_PROVE']);
  end loop;
  return null;
end $$;
alter function app.book_overturned_postings owner to payung_crossing;
revoke execute on function app.book_overturned_postings from public;
