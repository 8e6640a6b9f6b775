-- Writes down what the rows of an answer that were taken over say: the posting of each person, the membership, and the months that are protected. Of an
-- answer that was just taken in these are all such rows, of a settled one those that were settled now. A membership begins with the first month that was
-- posted, reaches back where an earlier month comes later, and ends where arrears can be paid no more. One that rested on a posting that was settled
-- otherwise goes with it.
create or replace function app.post_answer_rows(asked_answer uuid, settled timestamptz) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
declare
  a contribution_answer;
  of_decree uuid;
  holdings integer[];
begin
  select * into a from contribution_answer where id = asked_answer;
  select c.decree_id into of_decree from contribution_list c where c.id = a.list_id;
  -- The lines of the decree of which a share is posted, or no longer is: their months are protected again below, as far as all shares are posted then.
  select coalesce(array_agg(distinct k.holding_no), '{}') into holdings from app.listed_people(a.list_id) l
    join contribution_line k on k.list_id = a.list_id and k.line_no = l.line_no and k.month_rupiah is not null
    join contribution_answer_row r on r.answer_id = a.id and r.person_id = l.person_id
    where r.outcome in ('POSTED', 'REJECTED') and r.settled_at is not distinct from settled;
  -- Who is posted otherwise than before loses those months first.
  delete from protected_span s using app.listed_people(a.list_id) l, contribution_answer_row r
  where s.list_id = a.list_id and s.line_no = l.line_no and r.answer_id = a.id and r.person_id = l.person_id
    and r.outcome in ('POSTED', 'REJECTED') and r.settled_at is not distinct from settled;
  delete from protected_span s where s.decree_id = of_decree and s.holding_no = any (holdings);
  delete from posted_share s using app.listed_people(a.list_id) l, contribution_answer_row r
  where s.list_id = a.list_id and s.line_no = l.line_no and r.answer_id = a.id and r.person_id = l.person_id
    and r.outcome in ('POSTED', 'REJECTED') and r.settled_at is not distinct from settled;
  -- A membership under which nothing is posted any more was none: its number may be another person's.
  if settled is not null then
    delete from insured_membership m using contribution_answer_row r
    where r.answer_id = a.id and r.outcome in ('POSTED', 'REJECTED') and r.settled_at = settled and m.person_id = r.person_id
      and not exists (select from app.posted_span s where s.person_id = m.person_id and s.insurance_programme = m.insurance_programme and s.months && m.period);
  end if;
  -- A membership whose arrears can be paid no more ends, so that another can begin, or somebody else have its number.
  with posted as materialized (
    select p.person_id, p.programme, min(p.number) as number, min(lower(p.months)) as first_month from app.posted_by_answer(a.id, settled) p group by 1, 2
  ), held as (
    select m.person_id, m.insurance_programme, m.period, n.first_month from posted n
      join insured_membership m on m.person_id = n.person_id and m.insurance_programme = n.programme and upper_inf(m.period)
    union
    select m.person_id, m.insurance_programme, m.period, n.first_month from posted n
      join insured_membership m on m.membership_number = n.number and m.person_id <> n.person_id and upper_inf(m.period)
  ), over as (
    select h.*, (select (max(upper(s.months)) + make_interval(months => app.arrears_months()))::date from app.posted_span s
      where s.person_id = h.person_id and s.insurance_programme = h.insurance_programme) as ends
    from held h
  )
  update insured_membership m set period = daterange(lower(m.period), o.ends) from over o
  where m.person_id = o.person_id and m.insurance_programme = o.insurance_programme and m.period = o.period
    and o.ends < o.first_month and lower(m.period) < o.ends;
  -- So does one whose number somebody has decided to be another from now on.
  update insured_membership m set period = daterange(lower(m.period), n.first_month)
  from (select p.person_id, p.programme, min(p.number) as number, min(lower(p.months)) as first_month from app.posted_by_answer(a.id, settled) p group by 1, 2) n
  where settled is not null and m.person_id = n.person_id and m.insurance_programme = n.programme and upper_inf(m.period) and m.membership_number <> n.number
    and lower(m.period) < n.first_month;
  -- One reaches back for an earlier month, never into the one before it.
  with posted as materialized (
    select * from app.posted_by_answer(a.id, settled)
  ), held as (
    select m.person_id, m.insurance_programme, m.period, lag(upper(m.period), 1, '-infinity') over (partition by m.person_id, m.insurance_programme order by m.period) as former
    from insured_membership m where m.person_id in (select p.person_id from posted p)
  ), begun as (
    select h.person_id, h.insurance_programme, h.period, min(greatest(lower(p.months), h.former)) as begins
    from held h join posted p on p.person_id = h.person_id and p.programme = h.insurance_programme and p.months && daterange(h.former, lower(h.period))
    group by 1, 2, 3
  )
  update insured_membership m set period = daterange(b.begins, upper(m.period)) from begun b
  where m.person_id = b.person_id and m.insurance_programme = b.insurance_programme and m.period = b.period;
  -- Planned anew for their own rows, as all statements here, while their keys are looked up in other tables by plans that are kept: planning one for each of
  -- a hundred thousand rows takes longer than all else.
  perform set_config('plan_cache_mode', 'auto', true);
  execute $posting$
    insert into contribution_posting as g (list_id, person_id, tenant_id, worker_id, verdict, months, rupiah, membership_number, reason, answer_id, row_no)
    select $1, r.person_id, r.tenant_id, r.worker_id, r.verdict, r.months, r.rupiah, case when r.verdict = 'ACCEPTED' then r.membership_number end,
      r.reason, r.answer_id, r.row_no
    from contribution_answer_row r where r.answer_id = $2 and r.outcome in ('POSTED', 'REJECTED') and r.settled_at is not distinct from $3
    on conflict (list_id, person_id) do update set verdict = excluded.verdict, months = excluded.months, rupiah = excluded.rupiah,
      membership_number = excluded.membership_number, reason = excluded.reason, answer_id = excluded.answer_id, row_no = excluded.row_no
  $posting$ using a.list_id, a.id, settled;
  execute $membership$
    with posted as materialized (
      select * from app.posted_by_answer($1, $2)
    ), former as (
      select m.person_id, m.insurance_programme, max(coalesce(upper(m.period), 'infinity')) as until from insured_membership m
      where m.person_id in (select p.person_id from posted p) group by 1, 2
    )
    insert into insured_membership (person_id, insurance_programme, period, membership_number, tenant_id, recorded_by)
    select p.person_id, p.programme, daterange(greatest(min(lower(p.months)), min(f.until)), null), min(p.number), $3, app.user_id()
    from posted p left join former f on f.person_id = p.person_id and f.insurance_programme = p.programme
    where f.until is null or f.until < upper(p.months)
    group by 1, 2
    -- An index of ranges takes rows a quarter faster when their people come in no order.
    order by hashint8(p.person_id)
  $membership$ using a.id, settled, a.tenant_id;
  execute $protected$
    insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
    select p.person_id, p.programme, p.months, $3, $4, p.line_no from app.posted_by_answer($1, $2) p where not p.is_share
    order by hashint8(p.person_id)
  $protected$ using a.id, settled, a.tenant_id, a.list_id;
  execute $share$
    insert into posted_share (list_id, line_no, insurance_programme, months, person_id, tenant_id, decree_id, holding_no)
    select $4, p.line_no, p.programme, p.months, p.person_id, $3, p.decree_id, p.holding_no
    from app.posted_by_answer($1, $2) p where p.is_share
  $share$ using a.id, settled, a.tenant_id, a.list_id;
  perform set_config('plan_cache_mode', 'force_custom_plan', true);
  if cardinality(holdings) > 0 then perform app.protect_shared_months(of_decree, holdings); end if;
  if (select coalesce(sum(g.rupiah), 0) from contribution_posting g where g.list_id = a.list_id)
      > app.received_of_list(a.list_id) + (select c.offset_rupiah from contribution_list c where c.id = a.list_id) then
    raise exception using errcode = '23514', constraint = 'contribution_posted_unreceived', message = 'more than was received: constraint "contribution_posted_unreceived"';
  end if;
end $$;
alter function app.post_answer_rows owner to payung_crossing;
revoke execute on function app.post_answer_rows from public;
