-- The months in which a decree of this tenant pays for a person, and how each of them stands. It shows nobody but whom the viewer's scope shows. A month is
-- paid when every payer who shares it has paid; `unpaid` names those who have not, and a party outside never has. It is
-- protected once the insurer has posted it under a live membership; an unpaid one goes by the last paid month before it, whoever paid that: the same as
-- `packages/domain/src/protection/month-state.ts`, and `protection-rules.test.ts` holds the two together.
-- A person is every record that was merged into the same one. A decree that was corrected names another of them from some month on, on the same line; what
-- was listed and paid for the line before belongs to whom the list names, also once a merge is undone.
create or replace function app.contribution_months(asked_worker uuid)
returns table (month date, state text, rupiah bigint, decree_id uuid, list_id uuid, billing_code text, unpaid jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive record as (
    select app.current_record(asked_worker) as id
    union
    select w.id from record r join worker w on w.superseded_by = r.id
  ), own as materialized (
    select h.decree_id, h.line_no, h.person_id from decree_holding h where h.worker_id in (select r.id from record r) and h.tenant_id = app.tenant_id()
  ), line as materialized (
    select l.* from (select distinct o.decree_id from own o) d
      join contribution_line l on l.decree_id = d.decree_id and l.worker_id in (select r.id from record r) and l.live
  ), spot as materialized (
    select m.month::date as month, h.decree_id, h.line_no, h.tenant_id, g.insurance_programmes as programmes
    from (select o.decree_id, o.line_no from own o union select l.decree_id, l.holding_no from line l) k
      join decree_holding h on h.decree_id = k.decree_id and h.line_no = k.line_no
      join programme g on g.id = h.programme_id
      cross join lateral generate_series(h.from_month, h.until_month - interval '1 month', interval '1 month') m(month)
    where h.from_month < h.until_month and h.tenant_id = app.tenant_id() and app.agency_id() is null
      and (h.worker_id in (select r.id from record r) and starts_with(h.village_code, app.area_scope())
        or not h.worker_id in (select r.id from record r) and exists (select from line l where l.decree_id = h.decree_id and l.holding_no = h.line_no
          and l.months @> m.month::date and starts_with(l.village_code, app.area_scope())))
  ), payer as materialized (
    -- Who pays each month: those who share it, or the decree's own tenant.
    select s.*, r.payer_tenant_id, r.payer_name, r.source
    from spot s left join funding_member f on f.decree_id = s.decree_id and f.line_no = s.line_no
      join lateral (select u.payer_tenant_id, u.payer_name, min(u.funding_source) as source
          from funding_share x join funding_rule u on u.decree_id = x.decree_id and u.rule_no = x.rule_no
          where x.decree_id = f.decree_id and x.class_no = f.class_no and x.months @> s.month group by 1, 2) r on true
    union all
    select s.*, s.tenant_id, null, null from spot s
    where not exists (select from funding_member f join funding_share x on x.decree_id = f.decree_id and x.class_no = f.class_no and x.months @> s.month
      where f.decree_id = s.decree_id and f.line_no = s.line_no)
  ), part as materialized (
    select p.*, c.id as list_id, c.billing_code, case when c.id is null then 1 when c.state in ('DRAFT', 'APPROVED') then 2 when c.state = 'SENT' then 3
        when app.paid_of_list(c.id) >= c.billed_rupiah then 5 else 4 end as step,
      exists (select from protected_span s where s.list_id = l.list_id and s.line_no = l.line_no and s.months @> p.month) as is_posted,
      coalesce(l.month_rupiah, (select (one ->> 'perPersonRupiah')::bigint from jsonb_array_elements(c.months) one
        where (one ->> 'month')::date = p.month and one ->> 'isShare' is null)) as rupiah
    from payer p left join (line l join contribution_list c on c.id = l.list_id)
      on l.decree_id = p.decree_id and l.holding_no = p.line_no and l.months @> p.month and c.tenant_id = p.payer_tenant_id
  ), held as materialized (
    -- A month is as far as the share that is furthest behind.
    select p.month, p.decree_id, p.line_no, p.programmes, (array['PLANNED', 'LISTED', 'REQUESTED', 'BILLED', 'PAID'])[min(p.step)] as step,
      bool_or(p.is_posted) as is_posted, sum(p.rupiah)::bigint as rupiah,
      (array_agg(p.list_id order by p.payer_tenant_id = p.tenant_id desc) filter (where p.list_id is not null))[1] as list_id,
      (array_agg(p.billing_code order by p.payer_tenant_id = p.tenant_id desc) filter (where p.billing_code is not null))[1] as billing_code,
      coalesce(jsonb_agg(jsonb_build_object('payer_tenant_id', p.payer_tenant_id, 'payer_name', p.payer_name, 'funding_source', p.source)
        order by p.step, p.payer_tenant_id) filter (where p.step < 5 and p.source is not null), '[]') as unpaid
    from part p group by p.month, p.decree_id, p.line_no, p.programmes
  ), paid as materialized (
    select h.month, h.programmes from held h where h.is_posted or h.step = 'PAID'
    union all
    select m.month::date, array[s.insurance_programme] from protected_span s
      cross join lateral generate_series(lower(s.months), upper(s.months) - interval '1 month', interval '1 month') m(month)
    where s.person_id in (select o.person_id from own o) and exists (select from held)
  ), placed as (
    select h.*, date_trunc('month', app.today())::date as now,
      (select max(p.month) from paid p where p.month < h.month and p.programmes && h.programmes) as last_paid
    from held h
  )
  select p.month,
    case when p.is_posted then 'PROTECTED' when p.step = 'PAID' or p.month > p.now or p.last_paid is null then p.step
      when (p.last_paid + make_interval(months => app.arrears_months()))::date < p.month then 'ENDED'
      when (p.last_paid + make_interval(months => app.arrears_months()))::date >= p.now then 'GRACE' else 'LAPSED' end,
    p.rupiah,
    p.decree_id, p.list_id, p.billing_code, p.unpaid
  from placed p
  order by 1, 4
  limit 240;
$$;
alter function app.contribution_months owner to payung_crossing;
revoke execute on function app.contribution_months from public;
grant execute on function app.contribution_months to payung_app;
