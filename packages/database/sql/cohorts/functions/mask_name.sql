-- Enough for neighbours, too little for anybody else: two letters of each word, and as many dots whatever its length.
create or replace function app.mask_name(name text) returns text language sql immutable parallel safe
  return (select coalesce(string_agg(case when length(word) <= 2 then word else left(word, 2) || '•••' end, ' ' order by at), '')
    from regexp_split_to_table(trim(name), '\s+') with ordinality as words(word, at));
revoke execute on function app.mask_name from public;
grant execute on function app.mask_name to payung_app, payung_crossing;
