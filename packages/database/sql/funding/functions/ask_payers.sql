-- Asks each payer that is another tenant for its consent to exactly what a draft says, and asks nobody any more for what it said before.
--
-- `effect`: rows of payer, month, people and rupiah; two rules of one payer may name the same people, who count once for each.
create or replace function app.ask_payers(d decree, hashed bytea, payers uuid[], effect jsonb) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  update funding_consent c set state = 'WITHDRAWN' where c.decree_id = d.id and c.state in ('REQUESTED', 'GIVEN') and c.funding_hash is distinct from hashed;
  with by_month as (
    select e.payer, e.month, sum(e.people)::integer as people, sum(e.rupiah)::bigint as rupiah
    from jsonb_to_recordset(effect) e(payer uuid, month date, people integer, rupiah bigint) group by 1, 2
  )
  insert into funding_consent (decree_id, tenant_id, payer_tenant_id, funding_hash, title, programme_name, from_month, until_month, people, person_months,
    total_rupiah, months)
  select d.id, d.tenant_id, p.payer, hashed, d.title, g.name, d.from_month, d.until_month, coalesce(max(b.people), 0), coalesce(sum(b.people), 0),
    coalesce(sum(b.rupiah), 0), coalesce(jsonb_agg(jsonb_build_object('month', b.month, 'people', b.people, 'rupiah', b.rupiah::text) order by b.month)
      filter (where b.month is not null), '[]')
  from (select distinct k.payer from unnest(payers) k(payer) where k.payer <> d.tenant_id) p
    cross join programme g left join by_month b on b.payer = p.payer
  where g.id = d.programme_id group by p.payer, g.name
  on conflict (decree_id, payer_tenant_id, funding_hash) where state <> 'WITHDRAWN' do nothing;
end $$;
revoke execute on function app.ask_payers from public;
grant execute on function app.ask_payers to payung_crossing;
