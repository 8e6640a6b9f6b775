-- At the end of its transaction, what is booked of an answer without what is reversed of it is what the answer posts to people.
create or replace function app.refuse_other_postings() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select coalesce(sum(p.rupiah), 0) from journal_entry e join posting p on p.entry_id = e.id and p.account = 'PAYMENT_TO_PROVE' where e.answer_id = new.answer_id)
      <> (select coalesce(sum(g.rupiah), 0) from contribution_posting g where g.list_id = new.list_id and g.answer_id = new.answer_id) then
    raise exception using errcode = '23514', constraint = 'journal_entry_of_answer', message = 'not what its answer posts: constraint "journal_entry_of_answer"';
  end if;
  return null;
end $$;
alter function app.refuse_other_postings owner to payung_crossing;
revoke execute on function app.refuse_other_postings from public;
