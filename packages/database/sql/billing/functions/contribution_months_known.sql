-- `app.contribution_months` by what was recorded before an instant, as if today were a day: the months that have begun, what may still be paid of them, and the
-- months of arrears of that day.
create or replace function app.contribution_months_known(asked_worker uuid, known_at timestamptz, on_day date)
returns table (month date, state text, rupiah bigint, decree_id uuid, line_no integer, list_id uuid, billing_code text, unpaid jsonb, payers jsonb,
  is_unrecorded boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with ground as (
    select date_trunc('month', on_day)::date as now, make_interval(months => coalesce((select r.amount::int from reference_amount r
      where r.key = 'ARREARS_PAYABLE' and r.unit = 'MONTHS' and r.valid @> on_day), 0)) as arrears
  ), held as materialized (
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
      sum(p.rupiah) filter (where p.step >= 4)::bigint as billed_rupiah,
      bool_or(p.is_unrecorded) as is_unrecorded
    from app.contribution_parts_known(asked_worker, known_at) p group by p.month, p.decree_id, p.line_no, p.programmes
  ), paid as materialized (
    select h.month, h.programmes from held h where h.is_posted or h.step = 'PAID'
    union all
    select m.month, m.programmes from app.protected_months_known(array(
      select h.person_id from app.record_family_known(asked_worker, known_at) f(id) join decree_holding h on h.worker_id = f.id
      where h.tenant_id = app.tenant_id() and app.held_until_known(h, known_at) is not null), known_at) m
    where exists (select from held)
  ), placed as (
    select h.*, g.now, g.arrears, coalesce(h.month >= (select app.unowed_from_known(asked_worker, known_at)), false) as is_unowed,
      (select max(p.month) from paid p where p.month < h.month and p.programmes && h.programmes) as last_paid
    from held h cross join ground g
  )
  select p.month,
    case when p.is_unowed then 'AFTER_DEATH' when p.is_posted then 'PROTECTED' when p.step = 'PAID' or p.month > p.now or p.last_paid is null then p.step
      when (p.last_paid + p.arrears)::date < p.month then 'ENDED'
      when (p.last_paid + p.arrears)::date >= p.now then 'GRACE' else 'LAPSED' end,
    case when p.is_unowed then p.billed_rupiah else p.rupiah end, p.decree_id, p.line_no, p.list_id, p.billing_code,
    case when p.is_unowed then '[]' else p.unpaid end, case when p.is_unowed then p.billed_payers else p.payers end, p.is_unrecorded
  from placed p
  order by 1, 4, 5
  limit 240;
$$;
alter function app.contribution_months_known owner to payung_crossing;
revoke execute on function app.contribution_months_known from public;
grant execute on function app.contribution_months_known to payung_app;
