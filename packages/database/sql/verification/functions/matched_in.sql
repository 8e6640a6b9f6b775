-- Of the people of one list that is not locked, or of a decree that is not signed: of how many the newest answer of the population register says that they
-- match, or differed in what was then taken over, and on which day the last of these answers came.
create or replace function app.matched_in(asked_list uuid) returns table (people integer, last_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  with list as materialized (select l.worker_id from app.own_list(asked_list) l),
  said as (
    select case when w.superseded_by is null then w.id else app.current_record(w.id) end as stands, r.id, r.answer, r.recorded_at
    from check_result r join worker w on w.id = r.worker_id
    where r.tenant_id = app.tenant_id() and r.question = 'POPULATION' and r.answer <> 'TAKEN_BACK'
      and not exists (select from check_result t where t.import_id = r.import_id and t.worker_id = r.worker_id and t.answer = 'TAKEN_BACK')),
  newest as (select distinct on (s.stands) s.* from said s order by s.stands, s.id desc)
  select count(*)::integer, max(app.day_of(n.recorded_at))
  from list l join newest n on n.stands = l.worker_id
  where n.answer = 'MATCHED' or (n.answer = 'NAME_DIFFERS' and exists (select from check_decision d where d.result_id = n.id and d.decision in ('TAKEN_OVER', 'SAME')));
$$;
alter function app.matched_in owner to payung_crossing;
revoke execute on function app.matched_in from public;
grant execute on function app.matched_in to payung_app;
