-- Over what an amendment changes of who pays: whose months, from which month on, and who takes them. Null where it changes nothing of it.
create or replace function app.payer_change_hash(d decree) returns bytea
language sql stable set search_path = public, pg_temp set datestyle = 'ISO, YMD' as $$
  select case when count(*) > 0 then sha256(convert_to(row('payung payer change 1', (d).id, (d).amends_id, (d).from_month, (d).until_month)::text || E'\n'
    || string_agg(row(c.rule_no, c.payer_tenant_id, c.payer_name, c.funding_source)::text, E'\n' order by c.rule_no), 'UTF8')) end
  from payer_change c where c.decree_id = (d).id;
$$;
revoke execute on function app.payer_change_hash from public;
grant execute on function app.payer_change_hash to payung_crossing;
