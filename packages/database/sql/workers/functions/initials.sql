create or replace function app.initials(name text) returns text language sql immutable parallel safe
  return (select coalesce(string_agg(upper(left(word, 1)) || '.', ' '), '') from regexp_split_to_table(trim(name), '\s+') word);
