-- The first day that a remark writes after a word of death, as `timeOfDeathIn` of `packages/domain/src/verification/day-of-death.ts`, and `deaths-in-answers.test.ts` holds the two
-- together; where it writes none there, the first month, as its first day. Null where it writes neither, or what it writes is none or lies ahead. A year of two digits is of this
-- century; beside a month alone it has four, since two may be those of a day. A month in numbers stands right after that word: elsewhere it may be a letter's number.
create or replace function app.death_in_remark(remark text, out day date, out day_precision text)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  months constant text[] := array[
    'januari|january|jan', 'februari|pebruari|february|feb|peb|febr', 'maret|march|mar|mrt', 'april|apr|apl', 'mei|may|me', 'juni|june|jun',
    'juli|july|jul', 'agustus|august|agu|ags|agt|agust|aug|agus', 'september|sep|sept', 'oktober|october|okt|oct', 'november|nopember|nov|nop|nov|nopem', 'desember|december|des|dec'];
  month_name constant text := '(?:' || array_to_string(months, '|') || ')';
  after_death constant text := lower(substring(remark from '(?i)\m(?:meninggal|wafat|almarhum|almarhumah|kematian|died|deceased)\M(.*)$'));
  written text := substring(after_death
    from '\m(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}[-/., ]*' || month_name || '[-/., ]*(?:\d{4}|\d{2})|'
      || month_name || '\.? *\d{1,2} *,? +\d{4})\M');
  is_day constant boolean := written is not null;
  numbers text[];
  month_no integer;
  iso text;
begin
  if not is_day then
    written := coalesce(substring(after_death from '^(?:[ ,:(]|dunia|pada|tgl|tanggal|bulan|bln)*(\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4})\M'),
      substring(after_death from '\m' || month_name || '[-/., ]*\d{4}\M'));
  end if;
  if written is null then return; end if;
  numbers := regexp_split_to_array(btrim(regexp_replace(written, '[^0-9]+', ' ', 'g')), ' ');
  select m.no into month_no from unnest(months) with ordinality m(names, no) where substring(written from '[a-z]+') = any(string_to_array(m.names, '|'));
  -- Beside a month's name stand a day and then a year; in numbers alone the year stands first or last.
  numbers := case
    when not is_day and month_no is not null then array[numbers[1], month_no::text, '1']
    when not is_day then array[case when written ~ '^\d{4}' then numbers[1] else numbers[2] end, case when written ~ '^\d{4}' then numbers[2] else numbers[1] end, '1']
    when month_no is not null then array[numbers[2], month_no::text, numbers[1]] when written ~ '^\d{4}' then numbers
    else array[numbers[3], numbers[2], numbers[1]] end;
  iso := case when length(numbers[1]) = 2 then left(app.today()::text, 2) else '' end || array_to_string(numbers, '-');
  if not pg_input_is_valid(iso, 'date') then return; end if;
  if iso::date > app.today() then return; end if;
  day := iso::date;
  day_precision := case when is_day then 'DAY' else 'MONTH' end;
end $$;
revoke execute on function app.death_in_remark from public;
grant execute on function app.death_in_remark to payung_crossing;
