-- The months in which a decree of this tenant pays for a person, and how each of them stands. It shows nobody but whom the viewer's scope shows. A month is
-- protected once the insurer has posted it under a live membership; an unpaid one goes by the last paid month before it, whoever paid that: the same as
-- `packages/domain/src/protection/month-state.ts`, and `protection-rules.test.ts` holds the two together.
-- A person is every record that was merged into the same one. A decree that was corrected names another of them from some month on, on the same line; what
-- was listed and paid for the line before belongs to whom the list names, also once a merge is undone.
create or replace function app.contribution_months(asked_worker uuid)
returns table (month date, state text, rupiah bigint, decree_id uuid, list_id uuid, billing_code text)
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
  ), held as materialized (
    select m.month::date as month, h.decree_id, g.insurance_programmes as programmes, c.id as list_id, c.billing_code, c.months,
      case when c.id is null then 'PLANNED' when c.state in ('DRAFT', 'APPROVED') then 'LISTED' when c.state = 'SENT' then 'REQUESTED'
        when (select coalesce(sum(p.rupiah), 0) from contribution_payment p where p.list_id = c.id) >= c.billed_rupiah then 'PAID' else 'BILLED' end as step,
      exists (select from protected_span s where s.list_id = l.list_id and s.line_no = l.line_no and s.months @> m.month::date) as is_posted
    from (select o.decree_id, o.line_no from own o union select l.decree_id, l.holding_no from line l) k
      join decree_holding h on h.decree_id = k.decree_id and h.line_no = k.line_no
      join programme g on g.id = h.programme_id
      cross join lateral generate_series(h.from_month, h.until_month - interval '1 month', interval '1 month') m(month)
      left join line l on l.decree_id = h.decree_id and l.holding_no = h.line_no and l.months @> m.month::date
      left join contribution_list c on c.id = l.list_id
    where (h.worker_id in (select r.id from record r) or l.list_id is not null) and h.from_month < h.until_month and h.tenant_id = app.tenant_id()
      and starts_with(case when h.worker_id in (select r.id from record r) then h.village_code else l.village_code end, app.area_scope())
      and app.agency_id() is null
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
    (select (one ->> 'perPersonRupiah')::bigint from jsonb_array_elements(p.months) one where (one ->> 'month')::date = p.month),
    p.decree_id, p.list_id, p.billing_code
  from placed p
  order by 1, 4
  limit 240;
$$;
alter function app.contribution_months owner to payung_crossing;
revoke execute on function app.contribution_months from public;
grant execute on function app.contribution_months to payung_app;
