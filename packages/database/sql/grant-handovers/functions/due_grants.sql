-- Of claims after a death: what governments give its family, where the month of the death is protected by the insurance that is asked. Records that were merged are one
-- person. The area is that of the record, or of the government that handles the claim where another one keeps the record by now. Whoever acts, the answer is the same. Runs
-- with the rights of the function that calls it.
create or replace function app.due_grants(asked_claims uuid[]) returns table (claim_id uuid, grant_id uuid, rupiah bigint, event_day date)
language sql stable set search_path = public, pg_temp as $$
  select c.id, g.grant_id, g.rupiah, e.event_day
  from claim c join life_event e on e.id = c.event_id and e.kind = 'DEATH' and e.state = 'REPORTED' join tenant t on t.id = c.tenant_id
    join worker w on w.id = c.worker_id
    cross join lateral app.grants_of_area(case when w.tenant_id = c.tenant_id then w.village_code else t.area_code end, e.event_day) g
  where c.id = any (asked_claims) and c.state <> 'WITHDRAWN'
    and exists (select from app.record_family(c.worker_id) f(id) join worker r on r.id = f.id join protected_span s on s.person_id = r.person_id
      where s.insurance_programme = c.programme and s.months @> date_trunc('month', e.event_day)::date);
$$;
revoke execute on function app.due_grants from public;
grant execute on function app.due_grants to payung_crossing;
