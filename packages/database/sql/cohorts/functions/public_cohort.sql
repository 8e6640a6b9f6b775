create or replace function app.public_cohort(asked_code text)
returns table (tenant_id uuid, cohort_id uuid, owner_name text, programme_name text, cohort_name text, from_month date, until_month date, seed text, criteria jsonb,
  members integer, reserves integer, published_on date, objections_until date, locked boolean)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select c.tenant_id, c.id, t.name, p.name, c.name, lower(p.period), upper(p.period), c.seed,
    coalesce((select jsonb_agg(jsonb_build_object('label', one->>'label', 'points', one->'points') order by at) from jsonb_array_elements(v.criteria) with ordinality as e(one, at)), '[]'),
    c.members, c.reserves, app.day_of(c.published_at), c.objections_until, c.state = 'LOCKED'
  from cohort c join tenant t on t.id = c.tenant_id join programme p on p.id = c.programme_id
    left join priority_version v on v.programme_id = c.programme_id and v.version = c.priority_version
  where c.public_code = asked_code and c.state in ('PUBLISHED', 'LOCKED');
end;
alter function app.public_cohort owner to payung_crossing;
revoke execute on function app.public_cohort from public;
grant execute on function app.public_cohort to payung_app;
