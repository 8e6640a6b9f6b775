-- The word stays: others may be about to write people to it.
create or replace function app.withdraw_names() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from name_posting p
  using (
    select distinct m.tenant_id, m.name_order, m.worker_id, s.word
    from moved m cross join lateral unnest(string_to_array(m.name_search, ' ')) s(word)
  ) gone join name_word w on w.word = gone.word
  where p.tenant_id = gone.tenant_id and p.word_id = w.id and p.name_order = gone.name_order and p.worker_id = gone.worker_id;
  return null;
end $$;
alter function app.withdraw_names owner to payung_crossing;
revoke execute on function app.withdraw_names from public;
