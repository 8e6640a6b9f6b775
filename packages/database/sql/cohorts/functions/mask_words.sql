-- Letters of each word, never more than half of them, and as many dots whatever its length: “Ni” gives one letter, “I” and “M.” none. The same as
-- maskName of packages/domain.
create or replace function app.mask_words(name text, letters integer) returns text language sql immutable parallel safe
  return (select coalesce(string_agg(left(word, least(letters, length(translate(word, '''’.,()/"-', '')) / 2)) || '•••', ' ' order by place), '')
    from string_to_table(translate(name, E'\t\n\u000b\f\r\u00a0', '      '), ' ') with ordinality as e(word, place) where word <> '');
revoke execute on function app.mask_words from public;
grant execute on function app.mask_words to payung_app, payung_crossing;
