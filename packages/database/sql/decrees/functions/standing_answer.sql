-- What an insurer has answered about a record since a moment: its newest answer that was not taken back, no row where there is none.
-- It brings its answers itself, or the government does that keeps the record.
-- A table without settings of its own, so that the planner takes it into the statement: called for each link, it took 4 s for 23,000.
create or replace function app.standing_answer(of_worker uuid, insurer uuid, since timestamptz) returns table (outcome text)
language sql stable
begin atomic
  select n.outcome from insurer_answer n join import_file f on f.id = n.import_id and f.tenant_id in (insurer, n.tenant_id)
  where n.worker_id = of_worker and n.outcome <> 'TAKEN_BACK' and n.recorded_at >= since
    and not exists (select from insurer_answer t where t.worker_id = n.worker_id and t.import_id = n.import_id and t.outcome = 'TAKEN_BACK')
  order by n.id desc limit 1;
end;
revoke execute on function app.standing_answer from public;
grant execute on function app.standing_answer to payung_crossing;
