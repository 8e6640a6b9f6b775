-- How a school year stands for each child of a government of whom an insurer may be owed something, as far as whoever runs it sees them; as `scholarshipYears` says of
-- each alone, and `scholarships.test.ts` holds the two together. A child beyond those whom the law pays stands in no list, nor one who was at no school yet.
-- Of some children alone, where `asked_children` is not null: a page of many.
create or replace function app.scholarships_of_tenant(asked_tenant uuid, asked_year integer, asked_children uuid[])
returns table (scholarship_id uuid, claim_id uuid, worker_id uuid, state text, is_last boolean, due_rupiah bigint, paid_rupiah bigint)
language sql stable set search_path = public, pg_temp as $$
  with chosen as materialized (
    select s.* from scholarship s where s.tenant_id = asked_tenant and s.withdrawn_at is null and (asked_children is null or s.id = any (asked_children))
  ), event as materialized (
    select distinct e.event_day from chosen s join claim c on c.id = s.claim_id join life_event e on e.id = c.event_id
  ), term as materialized (
    -- What the law says on each of these days, looked up once for all children.
    select d.event_day, substr(r.key, length('SCHOLARSHIP_') + 1) as key, r.amount
    from event d join reference_amount r on r.key like 'SCHOLARSHIP\_%' and r.valid @> d.event_day
  ), law as materialized (
    select d.event_day, l.level, m.amount as most,
      coalesce(sum(m.amount) over (partition by d.event_day order by l.no rows between unbounded preceding and 1 preceding), 0) as earlier,
      sum(m.amount) over (partition by d.event_day) as all_years
    from event d cross join unnest(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'UNIVERSITY']) with ordinality l(level, no)
      left join term m on m.event_day = d.event_day and m.key = l.level || '_MAX'
  ), paid_child as materialized (
    select distinct y.scholarship_id, o.claim_id from scholarship_payment y join scholarship o on o.id = y.scholarship_id
    where y.tenant_id = asked_tenant and y.withdrawn_at is null and (asked_children is null or o.claim_id in (select s.claim_id from chosen s))
  ), paid_of_claim as materialized (
    select p.claim_id, count(*) as children from paid_child p group by 1
  ), proof as materialized (
    select p.scholarship_id, p.id, p.year, p.level, p.year_of_level, max(p.year) over (partition by p.scholarship_id) as last_proof
    from scholarship_proof p where p.tenant_id = asked_tenant and p.withdrawn_at is null and (asked_children is null or p.scholarship_id = any (asked_children))
  ), known as materialized (
    select distinct on (p.scholarship_id) p.* from proof p where p.year <= asked_year order by p.scholarship_id, p.year desc
  ), child as (
    select s.id, s.claim_id, c.worker_id, e.event_day, coalesce(k.level, s.level) as level, coalesce(k.year_of_level, s.year_of_level) as year_of_level,
      coalesce(k.year, extract(year from e.event_day)::int) as known_year, p.id as proof_id, m.rupiah as paid, coalesce(l.last_proof, 0) as last_proof,
      least(n.on_day, (s.birth_date + make_interval(years => a.amount::int))::date) as ended_on
    from chosen s join claim c on c.id = s.claim_id join life_event e on e.id = c.event_id
      left join proof p on p.scholarship_id = s.id and p.year = asked_year
      left join scholarship_payment m on m.scholarship_id = s.id and m.year = asked_year and m.withdrawn_at is null
      left join known k on k.scholarship_id = s.id
      left join (select distinct r.scholarship_id, r.last_proof from proof r) l on l.scholarship_id = s.id
      left join scholarship_end n on n.scholarship_id = s.id and n.withdrawn_at is null
      left join term a on a.event_day = e.event_day and a.key = 'AGE_BELOW'
      left join term x on x.event_day = e.event_day and x.key = 'CHILDREN_MAX'
      left join paid_child h on h.scholarship_id = s.id left join paid_of_claim q on q.claim_id = s.claim_id
    where c.state not in ('REJECTED', 'WITHDRAWN') and extract(year from e.event_day) <= asked_year
      and (h.scholarship_id is not null or coalesce(q.children, 0) < coalesce(x.amount, 0))
  ), placed as (
    select h.*, l.earlier + least(h.year_of_level, l.most) + asked_year - h.known_year as place, l.all_years
    from child h join law l on l.event_day = h.event_day and l.level = h.level
  ), standing as (
    select h.*, coalesce(h.ended_on <= make_date(asked_year, 7, 1), false) or h.last_proof < asked_year and h.place > h.all_years as is_ended,
      coalesce(h.ended_on <= make_date(asked_year + 1, 7, 1), false) or h.last_proof <= asked_year and h.place + 1 > h.all_years as is_ended_next
    from placed h
  )
  select h.id, h.claim_id, h.worker_id,
    case when h.is_ended then 'ENDED' when h.paid is not null then 'PAID' when h.proof_id is not null then 'PROVEN'
      when asked_year > app.school_year(app.today()) then 'NOT_YET' when asked_year = app.school_year(app.today()) then 'PROOF_DUE' else 'MISSED' end,
    not h.is_ended and h.is_ended_next, case when h.proof_id is null then null else app.scholarship_due(h.proof_id, false) end, h.paid
  from standing h;
$$;
