-- By which rule a share was paid before an instant: that of who took it over since, or the one before.
create or replace function app.rule_known(asked_decree uuid, asked_rule integer, known_at timestamptz) returns integer
language sql stable set search_path = public, pg_temp as $$
  with recursive chain (rule_no, instead_of, since_decree_id) as (
    select r.rule_no, r.instead_of, r.since_decree_id from funding_rule r where r.decree_id = asked_decree and r.rule_no = asked_rule
    union all
    select r.rule_no, r.instead_of, r.since_decree_id from chain c join decree a on a.id = c.since_decree_id and a.signed_at >= known_at
      join funding_rule r on r.decree_id = asked_decree and r.rule_no = c.instead_of
  )
  select min(c.rule_no) from chain c;
$$;
revoke execute on function app.rule_known from public;
grant execute on function app.rule_known to payung_crossing;
