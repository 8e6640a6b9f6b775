-- The rows of an answer that somebody can decide now: they say otherwise than an earlier answer, or give somebody another number. Not a number under which
-- another person is insured, or stands in the same file: the insurer has to say first whose it is. Nor one from a month on after which another list is
-- posted under the former number: that list comes first.
create or replace function app.decidable_conflicts(asked_answer uuid) returns setof integer
language sql stable security definer set search_path = public, pg_temp as $$
  with answer as materialized (
    select a.id, a.list_id from contribution_answer a where a.id = asked_answer and a.tenant_id = app.tenant_id()
  ), renamed as materialized (
    select r.row_no, r.person_id, r.membership_number as number from answer a join contribution_answer_row r on r.answer_id = a.id
    where r.outcome = 'CONFLICT' and r.fault = 'OTHER_NUMBER'
  ), line as materialized (
    select l.person_id, l.insurance_programmes as programmes, min(lower(l.months)) as first_month
    from answer a cross join lateral app.listed_people(a.list_id) l
    where exists (select from renamed) and l.person_id in (select n.person_id from renamed n) group by 1, 2
  )
  select r.row_no from answer a join contribution_answer_row r on r.answer_id = a.id where r.outcome = 'CONFLICT' and r.fault = 'OTHER_ANSWER'
  union all
  select n.row_no from answer a cross join renamed n join line l on l.person_id = n.person_id
  where not exists (select from contribution_answer_row r where r.answer_id = a.id and r.membership_number = n.number and r.verdict = 'ACCEPTED'
      and r.person_id <> n.person_id and r.outcome in ('POSTED', 'CONFLICT'))
    and not app.number_of_another(n.person_id, n.number, l.first_month)
    and not exists (select from protected_span s join insured_membership m on m.person_id = s.person_id and m.insurance_programme = s.insurance_programme
        and upper_inf(m.period) and m.period @> s.months and m.membership_number <> n.number
      where s.person_id = n.person_id and s.insurance_programme = any (l.programmes) and s.list_id <> a.list_id and upper(s.months) > l.first_month);
$$;
alter function app.decidable_conflicts owner to payung_crossing;
revoke execute on function app.decidable_conflicts from public;
grant execute on function app.decidable_conflicts to payung_app;
