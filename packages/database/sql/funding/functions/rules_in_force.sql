-- The rules by which newcomers of a decree are paid for, in their order: a rule ends where another payer took its months over, and whoever took them stands in its
-- place. Not of a rule that has a limit or is of a pledge: who took over what such a rule paid took these people alone, and newcomers go on to the next rule.
create or replace function app.rules_in_force(asked_decree uuid) returns funding_rule[]
language sql stable set search_path = public, pg_temp as $$
  with recursive chain (rule_no, root_no, is_open) as (
    select r.rule_no, r.rule_no, num_nonnulls(r.people_max, r.ceiling_rupiah, r.pledge_id) = 0 from funding_rule r where r.decree_id = asked_decree and r.instead_of is null
    union all
    select r.rule_no, c.root_no, c.is_open from chain c join funding_rule r on r.decree_id = asked_decree and r.instead_of = c.rule_no
  )
  select coalesce(array_agg(jsonb_populate_record(r, jsonb_build_object('until_month',
      least(r.until_month, (select min(n.from_month) from funding_rule n where n.decree_id = asked_decree and n.instead_of = r.rule_no)))) order by c.root_no, r.rule_no), '{}')
  from chain c join funding_rule r on r.decree_id = asked_decree and r.rule_no = c.rule_no where c.is_open or r.instead_of is null;
$$;
revoke execute on function app.rules_in_force from public;
grant execute on function app.rules_in_force to payung_crossing;
