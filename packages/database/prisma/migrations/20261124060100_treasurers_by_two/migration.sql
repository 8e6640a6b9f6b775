-- A treasurer decides what is paid: the role waits for a second administrator too.
alter table role_proposal drop constraint role_proposal_of_official;
alter table role_proposal add constraint role_proposal_of_official
  check (role in ('ADMINISTRATOR', 'VERIFIER', 'LEGAL_REVIEWER', 'APPROVER', 'TREASURER', 'OFFICER'));
