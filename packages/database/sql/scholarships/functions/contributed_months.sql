-- How many months were contributed to somebody until the month of the event of a claim, under whichever decree: as `benefits-due.ts` reckons it.
create or replace function app.contributed_months(asked_claim uuid) returns integer language sql stable set search_path = public, pg_temp as $$
  select count(distinct m.month)::int from claim c join life_event e on e.id = c.event_id
    cross join lateral (select p.month from app.protected_months_of(array[c.worker_id]) p
      union all select k.month from app.contribution_months(c.worker_id) k where k.state in ('PROTECTED', 'PAID')) m
  where c.id = asked_claim and m.month <= date_trunc('month', e.event_day);
$$;
