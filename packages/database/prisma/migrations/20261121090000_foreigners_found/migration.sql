-- A review also finds who is noted as a foreigner, a decision about them and an amendment say so.
alter table reverification_item drop constraint reverification_item_finding_check, add constraint reverification_item_finding_check check (finding in
  ('DECEASED', 'DUPLICATE', 'MOVED', 'FOREIGN', 'EMPLOYED', 'NEVER_ELIGIBLE', 'OVER_AGE', 'NOT_POOR', 'REFUSED', 'INELIGIBLE', 'NOT_FOUND'));
alter table reverification_decision drop constraint reverification_decision_reason_code_check, add constraint reverification_decision_reason_code_check check
  (reason_code in ('DECEASED', 'MOVED', 'FOREIGN', 'EMPLOYED', 'NEVER_ELIGIBLE', 'OVER_AGE', 'NOT_POOR', 'DUPLICATE', 'REFUSED', 'NOT_FOUND', 'OTHER'));
alter table decree_entry drop constraint decree_entry_reason_code_check, add constraint decree_entry_reason_code_check check (reason_code in
  ('DECEASED', 'MOVED', 'FOREIGN', 'EMPLOYED', 'NEVER_ELIGIBLE', 'OVER_AGE', 'NOT_POOR', 'DUPLICATE', 'REFUSED', 'NOT_FOUND', 'QUOTA_LEFT', 'IDENTITY_WRONG', 'OTHER'));
