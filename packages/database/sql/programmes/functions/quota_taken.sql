-- Of an area: how many people are locked in cohorts of the programme, and how many lines of its decrees in force are held there.
create or replace function app.quota_taken(asked_programme uuid, asked_area text) returns table (locked integer, signed integer)
language sql stable set search_path = public, pg_temp as $$
  select (select coalesce(sum(v.people), 0)::int from app.locked_by_village(asked_programme) v
      where v.village_code = asked_area or starts_with(v.village_code, asked_area || '.')),
    (select count(*)::int from decree d join decree_holding h on h.decree_id = d.id and h.until_month = d.until_month and h.from_month < h.until_month
      where d.programme_id = asked_programme and d.kind = 'DESIGNATION' and d.state in ('SIGNED', 'PUBLISHED')
        and (h.village_code = asked_area or starts_with(h.village_code, asked_area || '.')));
$$;
grant execute on function app.quota_taken to payung_app;
