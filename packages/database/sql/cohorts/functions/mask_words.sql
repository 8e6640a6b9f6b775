-- Letters of each word, never more than half of it, and as many dots whatever its length: “Ni” gives one letter and “I” none. The same as maskName of
-- packages/domain; null words are all of them.
create or replace function app.mask_words(name text, letters integer, words integer) returns text language sql immutable parallel safe
  return (select coalesce(string_agg(left(word, least(letters, length(word) / 2)) || '•••', ' ' order by at), '')
    from regexp_split_to_table(trim(name), '\s+') with ordinality as e(word, at) where word <> '' and (words is null or at <= words));
revoke execute on function app.mask_words from public;
grant execute on function app.mask_words to payung_app, payung_crossing;
