-- Which words of the vocabulary a pattern fits. Planned for the pattern: its trigrams choose the index.
create or replace function app.words_like(pattern text) returns integer[]
language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  words integer[];
begin
  execute 'select coalesce(array_agg(w.id), ''{}'') from name_word w where w.word like $1' into words using pattern;
  return words;
end $$;
alter function app.words_like owner to payung_crossing;
revoke execute on function app.words_like from public;
