-- Replaces the rules of a draft, and asks each other tenant that is to pay for its consent to exactly these. Who saves rules has made the decree.
create or replace function app.save_funding_rules(asked_decree uuid, stated jsonb, amounts jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'DESIGNATION');
  rules funding_rule[] := app.read_funding_rules(d, stated);
  hashed bytea;
begin
  if exists (select from unnest(rules) r join pledge p on p.id = r.pledge_id where p.state <> 'APPROVED') then
    raise exception using errcode = '23514', constraint = 'funding_rule_pledge', message = 'its numbers are not approved: constraint "funding_rule_pledge"';
  end if;
  delete from funding_rule r where r.decree_id = d.id;
  insert into funding_rule select r.* from unnest(rules) r;
  hashed := app.funding_hash(d, amounts);
  update decree k set funding_hash = hashed, version = k.version + 1, updated_by = app.user_id(), updated_at = now(),
      payer_sources = coalesce((select array_agg(distinct r.funding_source order by r.funding_source) from unnest(rules) r where r.funding_source <> k.funding_source), '{}')
    where k.id = d.id;
  update funding_consent c set state = 'WITHDRAWN' where c.decree_id = d.id and c.state in ('REQUESTED', 'GIVEN') and c.funding_hash is distinct from hashed;
  with effect as materialized (
    select e.rule_no, e.month, e.people, e.rupiah, r.payer_tenant_id as payer from app.funding_effect(d.id, rules, amounts) e
      join unnest(rules) r on r.rule_no = e.rule_no and r.payer_tenant_id <> d.tenant_id
  ), by_month as (
    -- Two rules of one payer may name the same people: these count once for each rule.
    select e.payer, e.month, sum(e.people)::integer as people, sum(e.rupiah)::bigint as rupiah from effect e group by 1, 2
  )
  insert into funding_consent (decree_id, tenant_id, payer_tenant_id, funding_hash, title, programme_name, from_month, until_month, people, person_months,
    total_rupiah, months)
  select d.id, d.tenant_id, p.payer, hashed, d.title, g.name, d.from_month, d.until_month, coalesce(max(b.people), 0), coalesce(sum(b.people), 0),
    coalesce(sum(b.rupiah), 0), coalesce(jsonb_agg(jsonb_build_object('month', b.month, 'people', b.people, 'rupiah', b.rupiah::text) order by b.month)
      filter (where b.month is not null), '[]')
  from (select distinct r.payer_tenant_id as payer from unnest(rules) r where r.payer_tenant_id <> d.tenant_id) p
    cross join programme g left join by_month b on b.payer = p.payer
  where g.id = d.programme_id group by p.payer, g.name
  on conflict (decree_id, payer_tenant_id, funding_hash) where state <> 'WITHDRAWN' do nothing;
end $$;
alter function app.save_funding_rules owner to payung_crossing;
revoke execute on function app.save_funding_rules from public;
grant execute on function app.save_funding_rules to payung_app;
