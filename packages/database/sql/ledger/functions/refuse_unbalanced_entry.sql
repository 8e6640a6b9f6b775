-- At the end of its transaction an entry has two postings at least, and its debits are its credits.
create or replace function app.refuse_unbalanced_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry uuid := coalesce(to_jsonb(new) ->> 'entry_id', to_jsonb(new) ->> 'id');
begin
  if (select count(*) < 2 or sum(p.rupiah) <> 0 from posting p where p.entry_id = entry) then
    raise exception using errcode = '23514', constraint = 'journal_entry_balanced', message = 'debits are not its credits: constraint "journal_entry_balanced"';
  end if;
  return null;
end $$;
alter function app.refuse_unbalanced_entry owner to payung_crossing;
revoke execute on function app.refuse_unbalanced_entry from public;
