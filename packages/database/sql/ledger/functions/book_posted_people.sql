-- What an answer posts to people, as one entry for what was taken over with its file and one for each decision, never one for each person: in the book of the list's payer. A decision that
-- posts to some for the first time and to others anew comes by here twice: its entry is booked whole the first time.
create or replace function app.book_posted_people() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s record;
  fact journal_entry;
begin
  for s in select c.tenant_id, a.list_id, a.id as answer_id, a.file_name, a.recorded_at, p.settled_at, sum(r.rupiah)::bigint as rupiah
    from (select distinct n.answer_id, x.settled_at from new_row n join contribution_answer_row x on x.answer_id = n.answer_id and x.row_no = n.row_no) p
      join contribution_answer a on a.id = p.answer_id join contribution_list c on c.id = a.list_id and not c.is_outside
      join contribution_answer_row r on r.answer_id = a.id and r.outcome = 'POSTED' and r.settled_at is not distinct from p.settled_at
    where not exists (select from journal_entry e where e.answer_id = a.id and e.kind = 'POSTING' and e.settled_at is not distinct from p.settled_at)
    group by c.tenant_id, a.id, p.settled_at having sum(r.rupiah) > 0
  loop
    fact.tenant_id := s.tenant_id;
    fact.kind := 'POSTING';
    fact.list_id := s.list_id;
    fact.answer_id := s.answer_id;
    fact.settled_at := s.settled_at;
    fact.fact_on := app.day_of(coalesce(s.settled_at, s.recorded_at));
    fact.idempotency_key := 'POSTING:' || s.answer_id || ':' || coalesce((extract(epoch from s.settled_at) * 1000000)::bigint::text, 'FILE');
    fact.text := s.file_name;
    fact.booked_by := app.user_id();
    perform app.book_entry(fact, s.rupiah, null, '{}', array['PAYMENT_TO_PROVE', 'RECEIVED_UNPOSTED']);
  end loop;
  return null;
end $$;
alter function app.book_posted_people owner to payung_crossing;
revoke execute on function app.book_posted_people from public;
