-- How a school year stands for each child of a government of whom an insurer may be owed something, as far as whoever runs it sees them; as `scholarshipYears` says of
-- each alone, and `scholarships.test.ts` holds the two together. A child beyond those whom the law pays stands in no list, nor one who was at no school yet.
create or replace function app.scholarships_of_tenant(asked_tenant uuid, asked_year integer)
returns table (scholarship_id uuid, claim_id uuid, worker_id uuid, state text, is_last boolean, due_rupiah bigint, paid_rupiah bigint)
language sql stable set search_path = public, pg_temp as $$
  with law as materialized (
    select d.event_day, l.level, l.no, app.scholarship_term(d.event_day, l.level || '_MAX') as most,
      coalesce(sum(app.scholarship_term(d.event_day, l.level || '_MAX')) over (partition by d.event_day order by l.no rows between unbounded preceding and 1 preceding), 0) as earlier,
      sum(app.scholarship_term(d.event_day, l.level || '_MAX')) over (partition by d.event_day) as all_years
    from (select distinct e.event_day from scholarship s join claim c on c.id = s.claim_id join life_event e on e.id = c.event_id where s.tenant_id = asked_tenant) d
      cross join unnest(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'UNIVERSITY']) with ordinality l(level, no)
  ), child as (
    select s.id, s.claim_id, c.worker_id, e.event_day, extract(year from e.event_day)::int as from_year,
      coalesce(k.level, s.level) as level, coalesce(k.year_of_level, s.year_of_level) as year_of_level,
      coalesce(k.year, extract(year from e.event_day)::int) as known_year, p.id as proof_id, m.rupiah as paid,
      coalesce((select max(l.year) from scholarship_proof l where l.scholarship_id = s.id and l.withdrawn_at is null), 0) as last_proof
    from scholarship s join claim c on c.id = s.claim_id join life_event e on e.id = c.event_id
      left join scholarship_proof p on p.scholarship_id = s.id and p.year = asked_year and p.withdrawn_at is null
      left join scholarship_payment m on m.scholarship_id = s.id and m.year = asked_year and m.withdrawn_at is null
      left join lateral (select x.level, x.year_of_level, x.year from scholarship_proof x
        where x.scholarship_id = s.id and x.year <= asked_year and x.withdrawn_at is null order by x.year desc limit 1) k on true
    where s.tenant_id = asked_tenant and s.withdrawn_at is null and c.state not in ('REJECTED', 'WITHDRAWN') and extract(year from e.event_day) <= asked_year
      and (exists (select from scholarship_payment y where y.scholarship_id = s.id and y.withdrawn_at is null)
        or (select count(distinct y.scholarship_id) from scholarship_payment y join scholarship o on o.id = y.scholarship_id
          where o.claim_id = s.claim_id and y.withdrawn_at is null) < coalesce(app.scholarship_term(e.event_day, 'CHILDREN_MAX'), 0))
  ), placed as (
    select h.*, l.earlier + least(h.year_of_level, l.most) + asked_year - h.known_year as place, l.all_years
    from child h join law l on l.event_day = h.event_day and l.level = h.level
  ), standing as (
    select h.*, app.scholarship_ended(h.id, asked_year) or h.last_proof < asked_year and h.place > h.all_years as is_ended,
      app.scholarship_ended(h.id, asked_year + 1) or h.last_proof <= asked_year and h.place + 1 > h.all_years as is_ended_next
    from placed h
  )
  select h.id, h.claim_id, h.worker_id,
    case when h.is_ended then 'ENDED' when h.paid is not null then 'PAID' when h.proof_id is not null then 'PROVEN'
      when asked_year > app.school_year(app.today()) then 'NOT_YET' when asked_year = app.school_year(app.today()) then 'PROOF_DUE' else 'MISSED' end,
    not h.is_ended and h.is_ended_next, case when h.proof_id is null then null else app.scholarship_due(h.proof_id, false) end, h.paid
  from standing h;
$$;
