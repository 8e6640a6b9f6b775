-- By class the months that the tenant of a decree pays whole, whatever kinds of its money they come from.
create or replace function app.months_paid_alone(asked_decree uuid) returns table (class_no integer, months datemultirange)
language sql stable set search_path = public, pg_temp as $$
  select s.class_no, coalesce(range_agg(s.months) filter (where r.payer_tenant_id = r.tenant_id), '{}')
    - coalesce(range_agg(s.months) filter (where r.payer_tenant_id is distinct from r.tenant_id), '{}')
  from funding_share s join funding_rule r on r.decree_id = s.decree_id and r.rule_no = s.rule_no
  where s.decree_id = asked_decree group by 1;
$$;
revoke execute on function app.months_paid_alone from public;
grant execute on function app.months_paid_alone to payung_app, payung_crossing;
