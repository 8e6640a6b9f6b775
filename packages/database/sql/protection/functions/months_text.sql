-- Months as ranges of their numbers: '{[24312,24318)}'.
create or replace function app.months_text(months datemultirange) returns text
language sql stable set search_path = public, pg_temp as $$
  select coalesce(range_agg(int4range(app.month_number(lower(r.span)), app.month_number(upper(r.span)))), '{}')::text from unnest(months) r(span);
$$;
revoke execute on function app.months_text from public;
grant execute on function app.months_text to payung_crossing;
