-- The months that protected people by what was posted before an instant, whoever paid: those of one payer's list, and of shared months those of which every
-- payer's share was posted by then, as `app.protect_shared_months` decides.
create or replace function app.protected_months_known(asked_people bigint[], known_at timestamptz) returns table (month date, programmes text[])
language sql stable set search_path = public, pg_temp as $$
  with posted as materialized (
    select p.person_id, p.decree_id, p.holding_no, p.programmes, p.is_share, m.month::date as month,
      case when not c.is_outside then 'TENANT ' || c.tenant_id when c.payer_name is null then 'WORKER' else 'PARTY ' || c.payer_name end as payer
    from app.postings_known(asked_people, known_at) p join contribution_list c on c.id = p.list_id
      cross join lateral generate_series(lower(p.months), upper(p.months) - interval '1 month', interval '1 month') m(month)
  )
  select p.month, p.programmes from posted p where not p.is_share
  union all
  select p.month, p.programmes from posted p where p.is_share
  group by p.person_id, p.decree_id, p.holding_no, p.programmes, p.month
  having (select array_agg(case when r.payer_tenant_id is not null then 'TENANT ' || r.payer_tenant_id when r.payer_name is null then 'WORKER' else 'PARTY ' || r.payer_name end)
    from funding_member f join funding_share s on s.decree_id = f.decree_id and s.class_no = f.class_no and s.months @> p.month
      join funding_rule r on r.decree_id = s.decree_id and r.rule_no = app.rule_known(s.decree_id, s.rule_no, known_at)
    where f.decree_id = p.decree_id and f.line_no = p.holding_no) <@ array_agg(p.payer);
$$;
revoke execute on function app.protected_months_known from public;
grant execute on function app.protected_months_known to payung_crossing;
