-- Letters of each word, never more than half of it, and as many dots whatever its length: “Ni” gives one letter and “I” none. The same as maskName of
-- packages/domain; null words are all of them.
create or replace function app.mask_words(name text, letters integer, words integer) returns text language sql immutable parallel safe
  return (select coalesce(string_agg(left(word, least(letters, length(word) / 2)) || '•••', ' ' order by at), '')
    from (select word, row_number() over (order by place) as at
      from string_to_table(translate(name, E'\t\n\u000b\f\r\u00a0', '      '), ' ') with ordinality as e(word, place) where word <> '') w
    where words is null or at <= words);
revoke execute on function app.mask_words from public;
grant execute on function app.mask_words to payung_app, payung_crossing;
