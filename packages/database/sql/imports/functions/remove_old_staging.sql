-- Staged rows hold people who may never be registered: they go with a discarded import, and after a month with any.
-- A file whose columns nobody could guess waits for a person to say what they hold, and is kept as long as a review.
-- The facts opened for an undoing that never came go as well.
-- A warning that an officer let rest, with a reason, was no fault of who sent the file: neither while its rows are kept nor afterwards.
create or replace function app.remove_old_staging() returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  ended uuid[];
begin
  delete from import_undo u where not exists (select from import_file f where f.id = u.import_id and f.state = 'REVERTING');
  select array_agg(id) into ended from (
    select id from import_file where rows_removed_at is null and state <> 'READING' and state <> 'COMMITTING'
      and (state = 'DISCARDED' or (state = 'REFUSED' and refusal ->> 'code' is distinct from 'HEADER_NOT_FOUND') or created_at < now() - interval '30 days')
    limit 20) old;
  if ended is null then return 0; end if;
  update import_file f set issue_counts = (select jsonb_agg(c) from (
    select s.code, s.severity, count(distinct s.row_number)::integer as rows from import_issue s
    where s.import_id = f.id and s.severity <> 'INFO' and not s.ignored group by 1, 2) c)
  where f.id = any (ended) and f.state <> 'DISCARDED';
  delete from import_row where import_id = any (ended);
  delete from import_issue where import_id = any (ended);
  update import_file set rows_removed_at = now(), layout_cipher = null, counts_cipher = null,
    state = case when state in ('REVIEW', 'NEEDS_LAYOUT', 'FAILED') or (state = 'REFUSED' and refusal ->> 'code' = 'HEADER_NOT_FOUND')
      then 'DISCARDED' else state end
  where id = any (ended);
  return cardinality(ended);
end $$;
alter function app.remove_old_staging owner to payung_crossing;
revoke execute on function app.remove_old_staging from public;
grant execute on function app.remove_old_staging to payung_jobs;
