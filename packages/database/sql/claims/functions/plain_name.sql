-- A name as it is compared: letters alone, in small ones.
create or replace function app.plain_name(name text) returns text language sql immutable as $$
  select regexp_replace(lower(name), '[^[:alpha:]]+', '', 'g');
$$;
