-- Rules as somebody wants them for a decree of their tenant, numbered in their order. The last one pays what is left, so it has no conditions.
create or replace function app.read_funding_rules(d decree, stated jsonb) returns funding_rule[]
language plpgsql stable set search_path = public, pg_temp as $$
declare
  rules funding_rule[];
  last_rule funding_rule;
begin
  select array_agg(jsonb_populate_record(null::funding_rule, jsonb_build_object('only_unregistered', false, 'occupation_codes', '[]'::jsonb,
      'village_codes', '[]'::jsonb) || s.rule || jsonb_build_object('decree_id', (d).id, 'tenant_id', (d).tenant_id, 'rule_no', s.no, 'since_decree_id', null, 'instead_of', null)) order by s.no) into rules
    from jsonb_array_elements(stated) with ordinality s(rule, no);
  if rules is null then return '{}'; end if;
  last_rule := rules[cardinality(rules)];
  if num_nonnulls(last_rule.share_basis_points, last_rule.rupiah, last_rule.from_month, last_rule.until_month, last_rule.people_max, last_rule.ceiling_rupiah, last_rule.pledge_id) > 0
    or last_rule.only_unregistered or last_rule.occupation_codes <> '{}' or last_rule.village_codes <> '{}' then
    raise exception using errcode = '23514', constraint = 'funding_last_rule', message = 'the last payer pays all that is left: constraint "funding_last_rule"';
  end if;
  if cardinality(rules) > 13 or exists (select from unnest(rules) r where r.from_month < (d).from_month or r.until_month > (d).until_month) then
    raise exception using errcode = '23514', constraint = 'funding_rule_months', message = 'months outside the decree: constraint "funding_rule_months"';
  end if;
  -- A mistyped code would let a rule pay for nobody, without a word; and another payer reads what stands here.
  if exists (select from unnest(rules) r cross join unnest(r.occupation_codes) c(code) where not exists (select from occupation o where o.code = c.code))
    or exists (select from unnest(rules) r cross join unnest(r.village_codes) c(code) where not exists (
      select from area a where a.code = c.code and a.level = 'VILLAGE')) then
    raise exception using errcode = '23514', constraint = 'funding_rule_codes', message = 'no such occupation or village: constraint "funding_rule_codes"';
  end if;
  -- A company pays for the people of its own pledge, which it has promised to the government of the decree, in its months.
  if exists (select from unnest(rules) r where r.pledge_id is not null and not exists (
      select from pledge p where p.id = r.pledge_id and p.region_tenant_id = (d).tenant_id and p.tenant_id = r.payer_tenant_id
        and coalesce(r.from_month, (d).from_month) >= p.from_month and coalesce(r.until_month, (d).until_month) <= p.until_month)) then
    raise exception using errcode = '23514', constraint = 'funding_rule_pledge', message = 'no pledge of its payer in these months: constraint "funding_rule_pledge"';
  end if;
  -- The insurer is paid; it does not pay.
  if exists (select from unnest(rules) r join tenant t on t.id = r.payer_tenant_id where t.kind in ('INSURER_BRANCH', 'INSURER_REGION')) then
    raise exception using errcode = '23514', constraint = 'funding_rule_payer', message = 'the insurer pays nothing: constraint "funding_rule_payer"';
  end if;
  return rules;
end $$;
revoke execute on function app.read_funding_rules from public;
grant execute on function app.read_funding_rules to payung_crossing;
