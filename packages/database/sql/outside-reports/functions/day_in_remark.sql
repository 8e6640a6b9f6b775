-- The first day that a remark writes after a word of death, as `dayOfDeathIn` of `packages/domain/src/verification/day-of-death.ts`, and `deaths-in-answers.test.ts` holds the two
-- together: null where it writes none there, or one that is none or lies ahead. A year of two digits is of this century.
create or replace function app.day_in_remark(remark text) returns date
language plpgsql stable set search_path = public, pg_temp as $$
declare
  months constant text[] := array[
    'januari|january|jan', 'februari|pebruari|february|feb|peb|febr', 'maret|march|mar|mrt', 'april|apr|apl', 'mei|may|me', 'juni|june|jun',
    'juli|july|jul', 'agustus|august|agu|ags|agt|agust|aug|agus', 'september|sep|sept', 'oktober|october|okt|oct', 'november|nopember|nov|nop|nov|nopem', 'desember|december|des|dec'];
  month_name constant text := '(?:' || array_to_string(months, '|') || ')';
  written text;
  numbers text[];
  month_no integer;
  iso text;
begin
  written := substring(
    lower(substring(remark from '(?i)\m(?:meninggal|wafat|almarhum|almarhumah|kematian|died|deceased)\M(.*)$'))
    from '\m(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}[-/., ]*' || month_name || '[-/., ]*(?:\d{4}|\d{2})|'
      || month_name || '\.? *\d{1,2} *,? +\d{4})\M');
  if written is null then return null; end if;
  numbers := regexp_split_to_array(btrim(regexp_replace(written, '[^0-9]+', ' ', 'g')), ' ');
  select m.no into month_no from unnest(months) with ordinality m(names, no) where substring(written from '[a-z]+') = any(string_to_array(m.names, '|'));
  -- Beside a month's name stand a day and then a year; in numbers alone the year stands first or last.
  numbers := case when month_no is not null then array[numbers[2], month_no::text, numbers[1]] when written ~ '^\d{4}' then numbers
    else array[numbers[3], numbers[2], numbers[1]] end;
  iso := case when length(numbers[1]) = 2 then left(app.today()::text, 2) else '' end || array_to_string(numbers, '-');
  return case when pg_input_is_valid(iso, 'date') then nullif(least(iso::date, app.today() + 1), app.today() + 1) end;
end $$;
revoke execute on function app.day_in_remark from public;
grant execute on function app.day_in_remark to payung_crossing;
