-- Decides anew which shared months of lines of a decree are protected: those of which every payer's share is posted. Lines of equal shares that are posted alike
-- are looked at once. Who pays is told apart by kind: a party outside may have any name. The lists of a decree are answered one after the other (`app.hold_postings`), so that none misses what another has just posted.
create or replace function app.protect_shared_months(asked_decree uuid, holdings integer[]) returns void
language sql volatile set search_path = public, pg_temp set work_mem = '64MB' as $$
  delete from protected_span s where s.decree_id = asked_decree and s.holding_no = any (holdings);
  with posted as materialized (
    select p.holding_no, p.person_id, p.insurance_programme, min(p.tenant_id::text)::uuid as tenant_id,
      jsonb_agg(jsonb_build_object('payer', case when not c.is_outside then 'TENANT ' || c.tenant_id when c.payer_name is null then 'WORKER' else 'PARTY ' || c.payer_name end,
        'from', lower(p.months), 'until', upper(p.months)) order by c.tenant_id, c.payer_name, p.months) as plan
    from posted_share p join contribution_list c on c.id = p.list_id
    where p.decree_id = asked_decree and p.holding_no = any (holdings) group by 1, 2, 3
  ), kind as materialized (
    select distinct f.class_no, p.plan from posted p join funding_member f on f.decree_id = asked_decree and f.line_no = p.holding_no
  ), due as materialized (
    select s.class_no, m.month::date as month,
      array_agg(distinct case when r.payer_tenant_id is not null then 'TENANT ' || r.payer_tenant_id when r.payer_name is null then 'WORKER' else 'PARTY ' || r.payer_name end)
        as payers
    from funding_share s join funding_rule r on r.decree_id = s.decree_id and r.rule_no = s.rule_no
      cross join lateral generate_series(lower(s.months), upper(s.months) - interval '1 month', interval '1 month') m(month)
    where s.decree_id = asked_decree and s.class_no in (select k.class_no from kind k) group by 1, 2
  ), whole as materialized (
    select k.class_no, k.plan, range_agg(daterange(d.month, (d.month + interval '1 month')::date)) as months
    from kind k join due d on d.class_no = k.class_no
    where d.payers <@ array(select x.payer from jsonb_to_recordset(k.plan) x(payer text, "from" date, until date) where d.month >= x."from" and d.month < x.until)
    group by 1, 2
  )
  insert into protected_span (person_id, insurance_programme, months, tenant_id, decree_id, holding_no)
  select p.person_id, p.insurance_programme, r.months, p.tenant_id, asked_decree, p.holding_no
  from posted p join funding_member f on f.decree_id = asked_decree and f.line_no = p.holding_no
    join whole w on w.class_no = f.class_no and w.plan = p.plan cross join lateral unnest(w.months) r(months);
$$;
alter function app.protect_shared_months owner to payung_crossing;
revoke execute on function app.protect_shared_months from public;
