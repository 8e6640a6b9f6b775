-- Whether the condition of the insurance is met: death insurance pays after some years of contributions, work accident insurance without any.
create or replace function app.scholarship_is_open(asked_claim uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select coalesce((select c.programme = 'WORK_ACCIDENT'
      or app.contributed_months(c.id) >= 12 * app.scholarship_term(e.event_day, 'DEATH_CONTRIBUTED')
    from claim c join life_event e on e.id = c.event_id where c.id = asked_claim), false);
$$;
