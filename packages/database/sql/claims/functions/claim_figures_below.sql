-- The province hears what came of the claims of each of its regencies and cities: how many, how long they took, what was due and paid, which wait too long, and how many
-- families have not asked. Counts and sums: no case, no event, nobody. Who works for a part of the province hears of that part (`app.governments_below`), and anybody
-- else nothing. Of whole years alone: of days that somebody chooses, two answers that differ by a step would say on which day a family was bereaved. The API rounds what small numbers would say of a person (`packages/domain/src/disclosure/publish-claims.ts`).
-- How many were submitted is not said: what is due to fewer than the API would show is no sum, since one family alone may be owed more than a step of it.
create or replace function app.claim_figures_below(event_year integer)
returns table (tenant_id uuid, claims integer, open integer, late integer, paid integer, due_rupiah bigint, paid_rupiah bigint, median_days integer, slow_days integer,
  unasked integer, contributed_rupiah bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as materialized (
    select b.tenant_id from app.governments_below() b
  ), cases as materialized (
    select c.tenant_id, c.state in ('REPORTED', 'DOCUMENTS', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED') as is_open,
      -- As the page of a case counts the days of its state; the days of the insurer are working days, and not among them.
      app.today() - c.state_since > r.amount as is_late, p.on_day is not null as is_paid, c.due_rupiah,
      case when p.on_day is not null then coalesce(c.paid_rupiah, c.approved_rupiah) end as paid_rupiah, p.on_day - e.event_day as days
    from here h join claim c on c.tenant_id = h.tenant_id join life_event e on e.id = c.event_id
      left join reference_amount r on r.valid @> c.state_since and r.key = case c.state
        when 'REPORTED' then case c.programme when 'WORK_ACCIDENT' then 'ACCIDENT_REPORT_WITHIN' else 'CLAIM_REPORTED_WITHIN' end
        when 'DOCUMENTS' then 'CLAIM_DOCUMENTS_WITHIN' when 'RETURNED' then 'CLAIM_RETURNED_WITHIN' end
      left join lateral (select max(s.on_day) as on_day from claim_step s where s.claim_id = c.id and s.to_state = 'PAID' and c.state in ('PAID', 'CLOSED')) p on true
    where c.state <> 'WITHDRAWN' and e.event_day between make_date(event_year, 1, 1) and make_date(event_year, 12, 31)
  ), counted as (
    select k.tenant_id, count(*)::integer as claims, (count(*) filter (where k.is_open))::integer as open, (count(*) filter (where k.is_open and k.is_late))::integer as late,
      (count(*) filter (where k.is_paid))::integer as paid, case when count(k.due_rupiah) >= 3 then sum(k.due_rupiah) else 0 end::bigint as due, coalesce(sum(k.paid_rupiah), 0)::bigint as paid_sum,
      percentile_disc(0.5) within group (order by k.days)::integer as median, percentile_disc(0.9) within group (order by k.days)::integer as slow
    from cases k group by k.tenant_id
  ), unasked as (
    select u.tenant_id, count(*)::integer as families from app.unasked_families_of(array(select h.tenant_id from here h)) u group by u.tenant_id
  ), money as (
    select h.tenant_id, sum(p.rupiah - coalesce((select sum(r.rupiah) from contribution_payment_return r where r.payment_id = p.id), 0))::bigint as rupiah
    from here h join contribution_payment p on p.tenant_id = h.tenant_id where p.paid_on between make_date(event_year, 1, 1) and make_date(event_year, 12, 31) group by h.tenant_id
  )
  select h.tenant_id, coalesce(k.claims, 0), coalesce(k.open, 0), coalesce(k.late, 0), coalesce(k.paid, 0), coalesce(k.due, 0), coalesce(k.paid_sum, 0), k.median, k.slow,
    coalesce(u.families, 0), coalesce(m.rupiah, 0)
  from here h left join counted k on k.tenant_id = h.tenant_id left join unasked u on u.tenant_id = h.tenant_id left join money m on m.tenant_id = h.tenant_id;
$$;
alter function app.claim_figures_below owner to payung_crossing;
revoke execute on function app.claim_figures_below from public;
grant execute on function app.claim_figures_below to payung_app;
