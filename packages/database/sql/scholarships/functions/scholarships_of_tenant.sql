-- How a school year stands for each child of a government of whom an insurer may be owed something, as far as whoever runs it sees them; as `scholarshipYears` says of
-- each alone, and `scholarships.test.ts` holds the two together. A child beyond those whom the law pays stands in no list, nor one who was at no school yet.
-- Of some children alone, where `asked_children` is not null: a page of many.
-- One plan is kept: making it takes longer than reading a page. It goes from child to child along indexes, since a plan that was made while tables were empty stays.
create or replace function app.scholarships_of_tenant(asked_tenant uuid, asked_year integer, asked_children uuid[])
returns table (scholarship_id uuid, claim_id uuid, worker_id uuid, state text, is_last boolean, due_rupiah bigint, paid_rupiah bigint)
language sql stable set search_path = public, pg_temp set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off as $$
  with child as (
    select s.id, s.claim_id, c.worker_id, e.event_day, coalesce(k.level, s.level) as level, coalesce(k.year_of_level, s.year_of_level) as year_of_level,
      coalesce(k.year, extract(year from e.event_day)::int) as known_year, case when k.year = asked_year then k.id end as proof_id, m.rupiah as paid,
      coalesce(f.last_proof, 0) as last_proof, s.birth_date, n.on_day
    from unnest(coalesce(asked_children, array(select o.id from scholarship o where o.tenant_id = asked_tenant and o.withdrawn_at is null))) asked(id)
      join scholarship s on s.id = asked.id join claim c on c.id = s.claim_id join life_event e on e.id = c.event_id
      left join lateral (select p.id, p.year, p.level, p.year_of_level from scholarship_proof p
        where p.scholarship_id = s.id and p.tenant_id = asked_tenant and p.withdrawn_at is null and p.year <= asked_year order by p.year desc limit 1) k on true
      left join lateral (select p.year as last_proof from scholarship_proof p
        where p.scholarship_id = s.id and p.tenant_id = asked_tenant and p.withdrawn_at is null order by p.year desc limit 1) f on true
      left join scholarship_payment m on m.scholarship_id = s.id and m.year = asked_year and m.withdrawn_at is null
      left join scholarship_end n on n.scholarship_id = s.id and n.withdrawn_at is null
    where s.tenant_id = asked_tenant and s.withdrawn_at is null and c.state not in ('REJECTED', 'WITHDRAWN') and extract(year from e.event_day) <= asked_year
  ), placed as (
    select h.*, t.earlier + least(h.year_of_level, t.most) + asked_year - h.known_year as place, t.all_years, t.children_most,
      least(h.on_day, (h.birth_date + make_interval(years => t.age_below::int))::date) as ended_on
    from child h cross join lateral (
      -- What the law says on the day of the event.
      select coalesce(sum(r.amount) filter (where l.no < array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'UNIVERSITY'], h.level)), 0) as earlier,
        max(r.amount) filter (where l.level = h.level) as most, sum(r.amount) filter (where l.no is not null) as all_years,
        max(r.amount) filter (where r.key = 'SCHOLARSHIP_AGE_BELOW') as age_below, max(r.amount) filter (where r.key = 'SCHOLARSHIP_CHILDREN_MAX') as children_most
      from reference_amount r left join unnest(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'UNIVERSITY']) with ordinality l(level, no)
        on r.key = 'SCHOLARSHIP_' || l.level || '_MAX'
      where starts_with(r.key, 'SCHOLARSHIP_') and r.valid @> h.event_day) t
    where h.level is not null
  ), standing as (
    select h.*, coalesce(h.ended_on <= make_date(asked_year, 7, 1), false) or h.last_proof < asked_year and h.place > h.all_years as is_ended,
      coalesce(h.ended_on <= make_date(asked_year + 1, 7, 1), false) or h.last_proof <= asked_year and h.place + 1 > h.all_years as is_ended_next
    from placed h
    where exists (select from scholarship_payment y where y.scholarship_id = h.id and y.tenant_id = asked_tenant and y.withdrawn_at is null)
      or coalesce(h.children_most, 0) > (select count(distinct y.scholarship_id) from scholarship o join scholarship_payment y on y.scholarship_id = o.id
        where o.claim_id = h.claim_id and y.tenant_id = asked_tenant and y.withdrawn_at is null)
  )
  select h.id, h.claim_id, h.worker_id,
    case when h.is_ended then 'ENDED' when h.paid is not null then 'PAID' when h.proof_id is not null then 'PROVEN'
      when asked_year > n.school_year then 'NOT_YET' when asked_year = n.school_year then 'PROOF_DUE' else 'MISSED' end,
    not h.is_ended and h.is_ended_next, case when h.proof_id is null then null else app.scholarship_due(h.proof_id, false) end, h.paid
  from standing h cross join (select app.school_year(app.today()) as school_year) n;
$$;
