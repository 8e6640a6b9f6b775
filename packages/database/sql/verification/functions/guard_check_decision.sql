-- Whoever made a visit does not decide what becomes of what they found there, nor does who brought a register's file decide its answers. What the
-- register confirmed changes nothing: that it is the same may be noted by anybody.
-- A result that was taken back is decided by nobody; taking back and deciding wait for each other at the import.
create or replace function app.guard_check_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from import_file f join check_result r on r.import_id = f.id where r.id = new.result_id for share of f;
  if exists (select from check_result r join check_result t on t.import_id = r.import_id and t.worker_id = r.worker_id and t.answer = 'TAKEN_BACK'
      where r.id = new.result_id) then
    raise exception using errcode = '23001', constraint = 'check_result_taken_back', message = 'taken back: constraint "check_result_taken_back"';
  end if;
  if exists (select from check_result r where r.id = new.result_id and r.question = 'FIELD_VISIT' and r.recorded_by in (new.decided_by, app.user_id())) then
    raise exception using errcode = '23514', constraint = 'visitor_is_not_decider', message = 'decided by who made the visit: constraint "visitor_is_not_decider"';
  end if;
  if exists (select from check_result r where r.id = new.result_id and r.import_id is not null and (r.answer, new.decision) <> ('MATCHED', 'SAME')
      and (r.recorded_by in (new.decided_by, app.user_id()) or app.brought_answers(r.import_id, app.user_id()))) then
    raise exception using errcode = '23514', constraint = 'bringer_is_not_decider', message = 'decided by who brought the file: constraint "bringer_is_not_decider"';
  end if;
  perform app.refuse_maker_account(array(
    select r.recorded_by from check_result r where r.id = new.result_id and (r.question = 'FIELD_VISIT' or r.import_id is not null)
    union select app.who_brought_answers(r.import_id) from check_result r where r.id = new.result_id), new.tenant_id)
  where not exists (select from check_result r where r.id = new.result_id and r.import_id is not null and (r.answer, new.decision) = ('MATCHED', 'SAME'));
  return new;
end $$;
alter function app.guard_check_decision owner to payung_crossing;
revoke execute on function app.guard_check_decision from public;
