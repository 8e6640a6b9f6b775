-- The months in which a decree of this tenant pays for a person, and how each of them stands: the parts of `app.contribution_parts` together. A month is
-- paid when every payer who shares it has paid; `unpaid` names those who have not, `payers` everybody. It is
-- protected once the insurer has posted it, every part of it, under a live membership; an unpaid one goes by the last paid month before it, whoever paid that: the same as
-- `packages/domain/src/protection/month-state.ts`, and `protection-rules.test.ts` holds the two together. After the month of a reported death nobody pays; whoever was billed
-- before gets a credit, and still stands there with what was billed.
create or replace function app.contribution_months(asked_worker uuid)
returns table (month date, state text, rupiah bigint, decree_id uuid, line_no integer, list_id uuid, billing_code text, unpaid jsonb, payers jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive record as (
    select app.current_record(asked_worker) as id
    union
    select w.id from record r join worker w on w.superseded_by = r.id
  ), held as materialized (
    -- A month is as far as the share that is furthest behind.
    select p.month, p.decree_id, p.line_no, p.programmes, (array['PLANNED', 'LISTED', 'REQUESTED', 'BILLED', 'PAID'])[min(p.step)] as step,
      bool_and(p.is_posted) as is_posted, sum(p.rupiah)::bigint as rupiah,
      (array_agg(p.list_id order by p.payer_tenant_id = app.tenant_id() desc) filter (where p.list_id is not null))[1] as list_id,
      (array_agg(p.billing_code order by p.payer_tenant_id = app.tenant_id() desc) filter (where p.billing_code is not null))[1] as billing_code,
      coalesce(jsonb_agg(jsonb_build_object('payer_tenant_id', p.payer_tenant_id, 'payer_name', p.payer_name, 'funding_source', p.funding_source)
        order by p.step, p.payer_tenant_id) filter (where p.step < 5 and p.is_shared), '[]') as unpaid,
      jsonb_agg(jsonb_build_object('payer_tenant_id', p.payer_tenant_id, 'payer_name', p.payer_name, 'funding_source', p.funding_source)
        order by p.payer_tenant_id, p.payer_name) as payers,
      coalesce(jsonb_agg(jsonb_build_object('payer_tenant_id', p.payer_tenant_id, 'payer_name', p.payer_name, 'funding_source', p.funding_source)
        order by p.payer_tenant_id, p.payer_name) filter (where p.step >= 4), '[]') as billed_payers,
      sum(p.rupiah) filter (where p.step >= 4)::bigint as billed_rupiah
    from app.contribution_parts(asked_worker) p group by p.month, p.decree_id, p.line_no, p.programmes
  ), paid as materialized (
    select h.month, h.programmes from held h where h.is_posted or h.step = 'PAID'
    union all
    select m.month::date, array[s.insurance_programme] from protected_span s
      cross join lateral generate_series(lower(s.months), upper(s.months) - interval '1 month', interval '1 month') m(month)
    where s.person_id in (select h.person_id from decree_holding h where h.worker_id in (select r.id from record r) and h.tenant_id = app.tenant_id())
      and exists (select from held)
  ), placed as (
    select h.*, date_trunc('month', app.today())::date as now, coalesce(h.month >= (select min(d.unowed_from) from record r join app.reported_death d on d.worker_id = r.id), false) as is_unowed,
      (select max(p.month) from paid p where p.month < h.month and p.programmes && h.programmes) as last_paid
    from held h
  )
  select p.month,
    case when p.is_unowed then 'AFTER_DEATH' when p.is_posted then 'PROTECTED' when p.step = 'PAID' or p.month > p.now or p.last_paid is null then p.step
      when (p.last_paid + make_interval(months => app.arrears_months()))::date < p.month then 'ENDED'
      when (p.last_paid + make_interval(months => app.arrears_months()))::date >= p.now then 'GRACE' else 'LAPSED' end,
    case when p.is_unowed then p.billed_rupiah else p.rupiah end, p.decree_id, p.line_no, p.list_id, p.billing_code,
    case when p.is_unowed then '[]' else p.unpaid end, case when p.is_unowed then p.billed_payers else p.payers end
  from placed p
  order by 1, 4, 5
  limit 240;
$$;
alter function app.contribution_months owner to payung_crossing;
revoke execute on function app.contribution_months from public;
grant execute on function app.contribution_months to payung_app;
