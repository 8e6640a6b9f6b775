-- Each of them with months and kind of payer, no more; nobody where it was not written down today.
create or replace function app.months_covered(asked_list uuid) returns table (worker_id uuid, from_month date, until_month date, funding_source text, name_row bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct c.worker_id, c.from_month, c.until_month, c.funding_source, c.name_row from app.covered_in(asked_list) c
  where app.was_told('OVERLAP_TOLD', asked_list::text);
$$;
alter function app.months_covered owner to payung_crossing;
revoke execute on function app.months_covered from public;
grant execute on function app.months_covered to payung_app;
