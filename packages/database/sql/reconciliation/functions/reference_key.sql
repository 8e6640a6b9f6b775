-- The number of a document without what each office writes differently, as `referenceKey` of the domain has it; empty where it holds no digit, since a word
-- such as TRANSFER names no document.
create or replace function app.reference_key(reference text) returns text language sql immutable parallel safe as $$
  select case when reference ~ '[0-9]' then regexp_replace(regexp_replace(upper(reference), '[^0-9A-Z]', '', 'g'), '^(SP2D)?(NOMOR|NO)?', '') else '' end;
$$;
revoke execute on function app.reference_key from public;
grant execute on function app.reference_key to payung_app, payung_crossing;
