-- A review also finds who was never eligible, and an amendment says so.
alter table reverification_item drop constraint reverification_item_finding_check,
  add constraint reverification_item_finding_check check (finding in ('DECEASED', 'DUPLICATE', 'MOVED', 'EMPLOYED', 'NEVER_ELIGIBLE', 'OVER_AGE', 'NOT_POOR',
    'REFUSED', 'INELIGIBLE', 'NOT_FOUND'));
alter table reverification_decision drop constraint reverification_decision_reason_code_check,
  add constraint reverification_decision_reason_code_check check (reason_code in ('DECEASED', 'MOVED', 'EMPLOYED', 'NEVER_ELIGIBLE', 'OVER_AGE', 'NOT_POOR',
    'DUPLICATE', 'REFUSED', 'NOT_FOUND', 'OTHER'));
alter table decree_entry drop constraint decree_entry_reason_code_check,
  add constraint decree_entry_reason_code_check check (reason_code in ('DECEASED', 'MOVED', 'EMPLOYED', 'NEVER_ELIGIBLE', 'OVER_AGE', 'NOT_POOR', 'DUPLICATE',
    'REFUSED', 'NOT_FOUND', 'QUOTA_LEFT', 'IDENTITY_WRONG', 'OTHER'));

-- Money goes on being spent on somebody of whom it is said that they died: whoever keeps them says why.
create function app.guard_keeping() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from added d join reverification_item i on i.reverification_id = d.reverification_id and i.line_no = d.line_no
      where d.outcome = 'KEEP' and d.note is null and 'DECEASED' = any (i.findings)) then
    raise exception using errcode = '23514', constraint = 'reverification_keeps_deceased',
      message = 'keeping somebody who is said to have died asks for a reason: constraint "reverification_keeps_deceased"';
  end if;
  return null;
end $$;
create trigger reverification_decision_keeping after insert on reverification_decision
  referencing new table as added for each statement execute function app.guard_keeping();
