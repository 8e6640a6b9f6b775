-- Nothing at all is no evidence: a condition over null refuses nobody.
alter table check_result drop constraint check_result_evidence;
alter table check_result add constraint check_result_evidence
  check (question <> 'FIELD_VISIT' or answer = 'FOUND' or coalesce(length(trim(evidence)), 0) >= 5);
