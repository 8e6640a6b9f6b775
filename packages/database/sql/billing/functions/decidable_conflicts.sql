-- The rows of an answer, all or some, that somebody can decide now: they say otherwise than an earlier answer, or give somebody another number. Not a number
-- under which another person is insured, or stands in the same file: the insurer has to say first whose it is. Nor one from a month on after which another
-- list is posted under the former number: that list comes first.
-- Planned anew for each call: a plan for a hundred rows, used for all, compared each with each and met the time limit at 75,489.
create or replace function app.decidable_conflicts(asked_answer uuid, of_rows integer[]) returns setof integer
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' set plan_cache_mode = 'force_custom_plan' as $$
  with answer as materialized (
    select a.id, a.list_id from contribution_answer a where a.id = asked_answer and a.tenant_id = app.tenant_id()
  ), conflict as materialized (
    select r.row_no, r.person_id, r.membership_number as number, r.fault from answer a join contribution_answer_row r on r.answer_id = a.id
    where r.outcome = 'CONFLICT' and r.fault in ('OTHER_ANSWER', 'OTHER_NUMBER') and (of_rows is null or r.row_no = any (of_rows))
  ), renamed as materialized (
    select c.row_no, c.person_id, c.number, p.insurance_programmes as programmes, min(lower(l.months)) as first_month
    from answer a cross join conflict c join decree_holding h on h.person_id = c.person_id
      join contribution_line l on l.list_id = a.list_id and l.decree_id = h.decree_id and l.holding_no = h.line_no and l.entry_decree_id = h.entry_decree_id
      join programme p on p.id = h.programme_id
    where c.fault = 'OTHER_NUMBER'
    group by 1, 2, 3, 4
  ), stated_by as materialized (
    select r.membership_number as number, min(r.person_id) as first_person, max(r.person_id) as last_person
    from answer a join contribution_answer_row r on r.answer_id = a.id
    where r.verdict = 'ACCEPTED' and r.outcome in ('POSTED', 'CONFLICT') and r.membership_number in (select n.number from renamed n)
    group by 1
  ), posted_elsewhere as materialized (
    select s.person_id, s.insurance_programme, s.months from answer a join app.posted_span s on s.list_id <> a.list_id
    where s.person_id in (select n.person_id from renamed n)
  )
  select c.row_no from conflict c where c.fault = 'OTHER_ANSWER'
  union all
  select n.row_no from renamed n
  -- Looked up in two sets: as a join, each of thousands was compared with each.
  where (n.number not in (select b.number from stated_by b)
      or (n.number, n.person_id, n.person_id) in (select b.number, b.first_person, b.last_person from stated_by b))
    -- Asked only of the few numbers that stand elsewhere too.
    and case when exists (select from insured_membership m where m.membership_number = n.number and m.person_id <> n.person_id)
      then not app.number_of_another(n.person_id, n.number, n.first_month) else true end
    and not exists (select from posted_elsewhere s join insured_membership m on m.person_id = s.person_id and m.insurance_programme = s.insurance_programme
        and upper_inf(m.period) and m.period @> s.months and m.membership_number <> n.number
      where s.person_id = n.person_id and s.insurance_programme = any (n.programmes) and upper(s.months) > n.first_month);
$$;
alter function app.decidable_conflicts owner to payung_crossing;
revoke execute on function app.decidable_conflicts from public;
grant execute on function app.decidable_conflicts to payung_app;
