-- For the public page: people designated and posted in a month by regency or city and kind of purse. The page rounds them before it shows them
-- (`packages/domain/src/disclosure/publish-cells.ts`); nothing finer leaves the database.
create or replace function app.public_coverage(asked_month date)
returns table (area_code text, funding_source text, designated integer, protected integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from app.people_counted(asked_month, null, 5) order by 1, 2;
$$;
alter function app.public_coverage owner to payung_crossing;
revoke execute on function app.public_coverage from public;
grant execute on function app.public_coverage to payung_app;
