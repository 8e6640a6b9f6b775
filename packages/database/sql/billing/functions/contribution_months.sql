-- The months in which a decree of this tenant pays for a person, and how each of them stands. It shows nobody but whom the viewer's scope shows. A month is
-- protected once the insurer has posted it under a live membership; an unpaid one goes by the last paid month before it, whoever paid that: the same as
-- `packages/domain/src/protection/month-state.ts`, and `protection-rules.test.ts` holds the two together.
create or replace function app.contribution_months(asked_worker uuid)
returns table (month date, state text, rupiah bigint, decree_id uuid, list_id uuid, billing_code text)
language sql stable security definer set search_path = public, pg_temp as $$
  with held as materialized (
    select m.month::date as month, h.decree_id, h.person_id, g.insurance_programmes as programmes, c.id as list_id, c.billing_code, c.months,
      case when c.id is null then 'PLANNED' when c.state in ('DRAFT', 'APPROVED') then 'LISTED' when c.state = 'SENT' then 'REQUESTED'
        when (select coalesce(sum(p.rupiah), 0) from contribution_payment p where p.list_id = c.id) >= c.billed_rupiah then 'PAID' else 'BILLED' end as step,
      exists (select from protected_span s where s.list_id = l.list_id and s.line_no = l.line_no and s.months @> m.month::date) as is_posted
    from decree_holding h
      join programme g on g.id = h.programme_id
      cross join lateral generate_series(h.from_month, h.until_month - interval '1 month', interval '1 month') m(month)
      left join contribution_line l on l.worker_id = h.worker_id and l.decree_id = h.decree_id and l.live and l.months @> m.month::date
      left join contribution_list c on c.id = l.list_id
    where h.worker_id = asked_worker and h.from_month < h.until_month and h.tenant_id = app.tenant_id()
      and starts_with(h.village_code, app.area_scope()) and app.agency_id() is null
  ), paid as materialized (
    select h.month, h.programmes from held h where h.is_posted or h.step = 'PAID'
    union all
    select m.month::date, array[s.insurance_programme] from protected_span s
      cross join lateral generate_series(lower(s.months), upper(s.months) - interval '1 month', interval '1 month') m(month)
    where s.person_id in (select h.person_id from held h)
  ), placed as (
    select h.*, date_trunc('month', app.today())::date as now,
      (select max(p.month) from paid p where p.month < h.month and p.programmes && h.programmes) as last_paid
    from held h
  )
  select p.month,
    case when p.is_posted then 'PROTECTED' when p.step = 'PAID' or p.month > p.now or p.last_paid is null then p.step
      when (p.last_paid + make_interval(months => app.arrears_months()))::date < p.month then 'ENDED'
      when (p.last_paid + make_interval(months => app.arrears_months()))::date >= p.now then 'GRACE' else 'LAPSED' end,
    (select (one ->> 'perPersonRupiah')::bigint from jsonb_array_elements(p.months) one where (one ->> 'month')::date = p.month),
    p.decree_id, p.list_id, p.billing_code
  from placed p
  order by 1, 4
  limit 240;
$$;
alter function app.contribution_months owner to payung_crossing;
revoke execute on function app.contribution_months from public;
grant execute on function app.contribution_months to payung_app;
