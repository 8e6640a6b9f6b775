-- Rounds of proposals and thresholds came while evidence was being closed (20261120002300): the same for them.
do $$
declare
  t text;
  c text;
begin
  for t, c in values ('round', 'created_by'), ('round', 'updated_by'), ('round_answer', 'answered_by'), ('deliberation', 'recorded_by'),
    ('duplicate_threshold', 'set_by')
  loop
    execute format('alter table %I alter column %I set default app.user_id()', t, c);
  end loop;
end $$;

create policy round_in_own_name on round as restrictive for insert to payung_app with check (
  created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
create policy answer_in_own_name on round_answer as restrictive for insert to payung_app with check (
  answered_by is not distinct from (select app.user_id()));
-- Minutes are for everybody who sees the deliberation: what becomes visible with them must have been visible before.
drop policy deliberation_add on deliberation;
create policy deliberation_add on deliberation for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and exists (select from round_task t where t.id = deliberation.task_id)
  and recorded_by is not distinct from (select app.user_id()) and (minutes_file_id is null or app.sees_file(minutes_file_id, tenant_id)));
create function app.guard_minutes() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.minutes_file_id is not null and not app.sees_file(new.minutes_file_id, new.tenant_id) then
    raise exception using errcode = '23503', constraint = 'deliberation_minutes', message = 'no such file: constraint "deliberation_minutes"';
  end if;
  return new;
end $$;
create trigger deliberation_minutes before update of minutes_file_id on deliberation for each row
  when (current_user = 'payung_app' and new.minutes_file_id is distinct from old.minutes_file_id) execute function app.guard_minutes();

create trigger round_signed before update on round for each row when (current_user = 'payung_app') execute function app.sign_change();
create trigger answer_signed before update of answer, reason_code, reason, answered_by, answered_at on round_answer for each row
  when (current_user = 'payung_app') execute function app.sign_columns('answered_by', 'answered_at');
create trigger deliberation_signed before update on deliberation for each row when (current_user = 'payung_app')
  execute function app.sign_columns('recorded_by', 'recorded_at');
create trigger task_sending_signed before update of sent_by, sent_at on round_task for each row
  when (current_user = 'payung_app' and new.sent_at is not null and (new.sent_at, new.sent_by) is distinct from (old.sent_at, old.sent_by))
  execute function app.sign_columns('sent_by', 'sent_at');
create trigger task_decision_signed before update of decided_by, decided_at on round_task for each row
  when (current_user = 'payung_app' and new.decided_at is not null and (new.decided_at, new.decided_by) is distinct from (old.decided_at, old.decided_by))
  execute function app.sign_columns('decided_by', 'decided_at');
create trigger threshold_withdrawal_signed before update of withdrawn_at on duplicate_threshold for each row
  when (current_user = 'payung_app' and new.withdrawn_at is not null) execute function app.sign_columns('withdrawn_at');
