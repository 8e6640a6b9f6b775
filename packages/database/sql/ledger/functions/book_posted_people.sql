-- What a statement posts to people, as one entry for each answer, never one for each person.
create or replace function app.book_posted_people() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s record;
  fact journal_entry;
begin
  for s in select n.tenant_id, n.list_id, n.answer_id, a.file_name, sum(n.rupiah)::bigint as rupiah,
      (select count(*) from journal_entry e where e.answer_id = n.answer_id and e.kind = 'POSTING') as earlier
    from new_row n join contribution_answer a on a.id = n.answer_id group by 1, 2, 3, 4 having sum(n.rupiah) > 0
  loop
    fact.tenant_id := s.tenant_id;
    fact.kind := 'POSTING';
    fact.list_id := s.list_id;
    fact.answer_id := s.answer_id;
    fact.fact_on := app.today();
    -- An answer is settled in parts: whoever does holds its row.
    fact.idempotency_key := 'POSTING:' || s.answer_id || ':' || s.earlier + 1;
    fact.text := s.file_name;
    fact.booked_by := app.user_id();
    perform app.book_entry(fact, jsonb_build_array(jsonb_build_object('rupiah', s.rupiah)), '{}', array['PAYMENT_TO_PROVE', 'RECEIVED_UNPOSTED']);
  end loop;
  return null;
end $$;
alter function app.book_posted_people owner to payung_crossing;
revoke execute on function app.book_posted_people from public;
