-- Whom a designation names in a month or later. People, not lines: whoever was corrected or replaced has held more than one.
create or replace function app.people_from(asked_decree uuid, from_this_month date) returns integer language sql stable set search_path = public, pg_temp as $$
  select count(distinct h.person_id)::integer from decree_holding h
  where h.decree_id = asked_decree and h.until_month > from_this_month and h.from_month < h.until_month;
$$;
revoke execute on function app.people_from from public;
grant execute on function app.people_from to payung_crossing;
