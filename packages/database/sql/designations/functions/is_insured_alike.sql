-- Whether any decree could insure somebody of this list or draft alike: mostly none, and then nobody of it is looked for. For the functions below alone.
create or replace function app.is_insured_alike(asked_list uuid, by_own boolean) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from (
      select c.programme_id, lower(p.period) as from_month, upper(p.period) as until_month from cohort c join programme p on p.id = c.programme_id where c.id = asked_list
      union all select d.programme_id, d.from_month, d.until_month from decree d where d.id = asked_list) l
    where app.decrees_alike(l.programme_id, l.from_month, l.until_month, by_own) <> '{}');
$$;
alter function app.is_insured_alike owner to payung_crossing;
revoke execute on function app.is_insured_alike from public;
