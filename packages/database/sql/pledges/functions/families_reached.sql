-- In how many families of whom the viewer's company paid for the insurer paid a benefit, by closed year. A year is closed once it is over in Kalimantan Barat, and is counted by what
-- had been recorded by then: that the benefit was paid, and that the month of the event was paid by the company and received, for whoever held that month of an approved pledge.
-- So nothing that is recorded later moves it: a company that could take a receipt back and count again would learn of whom it was (decision 200). As counted: whoever
-- shows it publishes it (`packages/domain/src/disclosure/publish-cells.ts`).
create or replace function app.families_reached() returns table (year integer, families integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with own as materialized (
    select p.id, p.insurance_programmes, p.from_month from pledge p
    where p.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null
  ), closed as materialized (
    select y.year, make_date(y.year, 12, 31) as last_day, make_date(y.year, 1, 1)::timestamp at time zone 'Asia/Pontianak' as begins,
      make_date(y.year + 1, 1, 1)::timestamp at time zone 'Asia/Pontianak' as closes
    from generate_series((select extract(year from min(o.from_month))::integer from own o), extract(year from app.today())::integer - 1) y(year)
  ), benefit as materialized (
    -- Of a claim, and of each year of a child's scholarship.
    select distinct k.year, k.closes, k.last_day, c.worker_id, c.programme, date_trunc('month', e.event_day)::date as month
    from (select s.claim_id, s.moved_at as recorded_at, null::timestamptz as withdrawn_at from claim_step s where s.to_state = 'PAID'
        union all select x.claim_id, m.recorded_at, m.withdrawn_at from scholarship_payment m join scholarship x on x.id = m.scholarship_id) b
      join closed k on b.recorded_at >= k.begins and b.recorded_at < k.closes and (b.withdrawn_at is null or b.withdrawn_at >= k.closes)
      join claim c on c.id = b.claim_id join life_event e on e.id = c.event_id
  ), merged as materialized (
    select unnest(array[p.worker_a, p.worker_b]) as id from duplicate_pair p join duplicate_decision d on d.pair_id = p.id and d.decision = 'MERGE'
    union select unnest(array[w.id, w.superseded_by]) from worker w where w.superseded_by is not null
  ), record as materialized (
    -- The records that were one person's when the year closed; the first of them stands for the family.
    select b.*, b.worker_id as record_id, b.worker_id as family from benefit b where b.worker_id not in (select m.id from merged m)
    union all
    select b.*, f.id, first_value(f.id) over (partition by b.year, b.worker_id, b.programme, b.month order by f.id)
    from benefit b cross join lateral app.record_family_known(b.worker_id, b.closes) f(id) where b.worker_id in (select m.id from merged m)
  ), held as materialized (
    select distinct r.year, r.closes, r.last_day, r.family, r.month, o.insurance_programmes
    from record r join pledge_place x on x.worker_id = r.record_id and x.matched_at < r.closes and (x.released_at is null or x.released_at >= r.closes)
      join own o on o.id = x.pledge_id and r.programme = any (o.insurance_programmes) join pledge p on p.id = o.id
    where app.place_months_known(x, p, r.closes) @> r.month
      and exists (select from pledge_step s where s.pledge_id = o.id and s.to_state = 'APPROVED' and s.at < r.closes)
  ), line as materialized (
    -- What was billed is never set aside, so that lines which are not alive are of no bill.
    select distinct h.year, h.closes, h.last_day, h.family, c.id as list_id
    from held h join record r on r.year = h.year and r.family = h.family join contribution_list c on c.tenant_id = app.tenant_id() and not c.is_outside
      join decree d on d.id = c.decree_id join programme g on g.id = d.programme_id and g.insurance_programmes && h.insurance_programmes
    where exists (select from contribution_line l where l.decree_id = c.decree_id and l.worker_id = r.record_id and l.live and l.list_id = c.id and l.months @> h.month)
  ), reached as (
    select l.year, l.family from line l join contribution_list c on c.id = l.list_id
      cross join lateral app.list_known(c, l.closes) s cross join lateral app.list_money_known(c.id, l.closes, l.last_day) m
    where s.state = 'BILLED' and m.paid >= c.billed_rupiah and m.received >= c.billed_rupiah
  )
  select k.year, (select count(distinct f.family)::integer from reached f where f.year = k.year) from closed k order by k.year;
$$;
alter function app.families_reached owner to payung_crossing;
revoke execute on function app.families_reached from public;
grant execute on function app.families_reached to payung_app;
