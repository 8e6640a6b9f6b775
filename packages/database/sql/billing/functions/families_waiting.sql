-- Of lists of the viewer's tenant that are not wholly paid: how many people on them are reported dead, so that an unpaid month holds up what their families
-- are due, the last day on which the oldest of these months can be paid, as `packages/domain/src/protection/month-state.ts` has it, and the first of their records. That day is null
-- where nothing was ever paid for any of them before. Months that have not begun hold up nobody, nor those after a reported death. Of another's decree a payer is told a number by a notice, and no list.
create or replace function app.families_waiting(asked_lists uuid[])
returns table (list_id uuid, families integer, pay_by date, days_left integer, first_worker_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with unpaid as materialized (
    select c.id, c.decree_id from contribution_list c
    where c.id = any (asked_lists) and c.tenant_id = app.tenant_id() and c.decree_tenant_id = c.tenant_id and c.state <> 'DISCARDED'
      and c.from_month <= app.today() and app.area_scope() = '' and app.agency_id() is null
      and not (c.state = 'BILLED' and app.paid_of_list(c.id) >= c.billed_rupiah)
  ), gone (worker_id) as materialized (
    select g.worker_id from app.records_of_dead() g(worker_id) where exists (select from unpaid)
  ), unowed as materialized (
    select d.decree_id, a.line_no, a.entry_decree_id, a.months
    from (select distinct u.decree_id from unpaid u) d cross join lateral app.months_after_death(d.decree_id) a
  ), waiting as materialized (
    select l.list_id, h.person_id, min(lower(l.months)) as first_month, min(g.worker_id::text) as worker_id
    from gone g cross join unpaid u
      join contribution_line l on l.decree_id = u.decree_id and l.worker_id = g.worker_id and l.live and l.list_id = u.id and lower(l.months) <= app.today()
      join decree_holding h on h.decree_id = l.decree_id and h.line_no = l.holding_no and h.entry_decree_id = l.entry_decree_id
    where not exists (select from unowed o where o.decree_id = l.decree_id and o.line_no = l.holding_no and o.entry_decree_id = l.entry_decree_id
      and o.months @> lower(l.months))
    group by 1, 2
  ), held as (
    select w.list_id, w.worker_id, app.payable_until(w.person_id, app.tenant_id(), app.tenant_id(), w.first_month) as pay_by from waiting w
  )
  select h.list_id, count(*)::integer, min(h.pay_by), min(h.pay_by) - app.today(), min(h.worker_id)::uuid from held h group by 1;
$$;
alter function app.families_waiting owner to payung_crossing;
revoke execute on function app.families_waiting from public;
grant execute on function app.families_waiting to payung_app;
