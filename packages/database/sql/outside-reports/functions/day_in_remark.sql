-- The first day that a remark writes in digits after the word of death, day first or year first; null where it writes none there, or one that is none or lies ahead: a day
-- before the word is when somebody reported, asked or paid.
create or replace function app.day_in_remark(remark text) returns date
language sql stable set search_path = public, pg_temp as $$
  select case when pg_input_is_valid(d.iso, 'date') then nullif(least(d.iso::date, app.today() + 1), app.today() + 1) end
  from (select regexp_replace(substring(
      substring(remark from '(?i)\m(?:meninggal|wafat|almarhum|almarhumah|kematian|died|deceased)\M(.*)$') from '\m(\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\M'),
    '^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$', '\3-\2-\1') as iso) d;
$$;
revoke execute on function app.day_in_remark from public;
grant execute on function app.day_in_remark to payung_crossing;
