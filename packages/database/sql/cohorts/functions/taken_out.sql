-- Of what upheld objections of a programme say of somebody the last counts, under whichever record stands now: taken out, or brought back in.
create or replace function app.taken_out(asked_programme uuid) returns table (worker_id uuid)
language sql stable set search_path = public, pg_temp
begin atomic
  with recursive said(id, at, is_out) as (
    select coalesce(d.removed_worker_id, d.named_worker_id), d.decided_at, d.removed_worker_id is not null
      from cohort c join cohort_objection_decision d on d.cohort_id = c.id
      where c.programme_id = asked_programme and (d.removed_worker_id is not null or d.added_standing is not null)
    union
    select w.superseded_by, s.at, s.is_out from said s join worker w on w.id = s.id where w.superseded_by is not null)
  select s.id from said s group by s.id
  having max(s.at) filter (where s.is_out) > coalesce(max(s.at) filter (where not s.is_out), '-infinity');
end;
revoke execute on function app.taken_out from public;
grant execute on function app.taken_out to payung_app, payung_crossing;
