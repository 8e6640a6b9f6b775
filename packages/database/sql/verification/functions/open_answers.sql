-- Deaths and moves that a register or a visit has answered and nobody has decided: the newest answer to its question, under the record that stands for the
-- person today. Whoever is noted as dead, moved or withdrawn already waits for nothing. Few records were ever merged: only theirs are followed.
create or replace function app.open_answers(of_tenant uuid)
returns table (result_id uuid, worker_id uuid, question text, answer text, answered_on date, request_id uuid)
language sql stable set search_path = public, pg_temp
begin atomic
  with said as materialized (
    select r.id, r.question, r.answer, app.day_of(r.recorded_at) as answered_on, r.request_id,
      case when f.superseded_by is null then f.id else app.record_of(f.id) end as stands
    from check_result r join worker f on f.id = r.worker_id
    where r.tenant_id = of_tenant and r.answer in ('DIED', 'MOVED') and not exists (select from check_decision d where d.result_id = r.id)
      and not exists (select from check_result t where t.import_id = r.import_id and t.worker_id = r.worker_id and t.answer = 'TAKEN_BACK'))
  select s.id, s.stands, s.question, s.answer, s.answered_on, s.request_id from said s join worker w on w.id = s.stands
  where not app.is_gone(w.status) and not exists (
    select from unnest(case when s.stands in (select m.superseded_by from worker m where m.superseded_by is not null)
        then array(select app.records_of(s.stands)) else array[s.stands] end) k(id)
      join check_result n on n.worker_id = k.id and n.tenant_id = of_tenant and n.question = s.question and n.id > s.id
    where n.answer <> 'TAKEN_BACK'
      and not exists (select from check_result t where t.import_id = n.import_id and t.worker_id = n.worker_id and t.answer = 'TAKEN_BACK'));
end;
revoke execute on function app.open_answers from public;
grant execute on function app.open_answers to payung_app, payung_crossing;
