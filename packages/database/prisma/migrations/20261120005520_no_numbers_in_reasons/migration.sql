-- More texts that stay as they were written, most of them for ever and some of them before other organisations' eyes: no NIK stands in them.
-- What was written before stays as it was written.
alter table cohort add constraint text_without_number check (not app.writes_national_id(lock_reason)) not valid;
alter table priority_version add constraint text_without_number check (not app.writes_national_id(note)) not valid;
alter table rule_version add constraint text_without_number check (not app.writes_national_id(note)) not valid;
alter table approval_route add constraint text_without_number check (not app.writes_national_id(note)) not valid;
alter table agreement add constraint text_without_number check (not app.writes_national_id(state_reason)) not valid;
alter table agreement_comment add constraint text_without_number check (not app.writes_national_id(text)) not valid;
alter table obligation_report add constraint text_without_number check (not app.writes_national_id(text)) not valid;
alter table custody_transfer add constraint text_without_number
  -- What was asked before is decided all the same.
  check (not app.writes_national_id(decision_reason) and (state <> 'PROPOSED' or not app.writes_national_id(reason))) not valid;
alter table worker_proposal add constraint text_without_number check (not app.writes_national_id(decision_reason)) not valid;
