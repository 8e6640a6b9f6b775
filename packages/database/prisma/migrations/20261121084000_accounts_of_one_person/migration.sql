-- Accounts that one administrator alone has opened count as one person where somebody else has to decide. Roles held before this migration count
-- apart for ninety days more, so that nobody stands before a closed door on the morning after: until then officials are confirmed.
-- Administrators are left out: they never counted as a second person (decision 67).
alter table membership add column counts_apart_until date;
alter table membership no force row level security;
update membership set counts_apart_until = (now() at time zone 'Asia/Pontianak')::date + 90 where granted_by is not null and role <> 'ADMINISTRATOR';
alter table membership force row level security;

-- An officer decides too. A second administrator confirms their appointment, as that of a checker; the role itself they may hold already.
alter table role_proposal drop constraint role_proposal_of_checker;
alter table role_proposal add constraint role_proposal_of_official check (role in ('ADMINISTRATOR', 'OFFICER', 'VERIFIER', 'LEGAL_REVIEWER', 'APPROVER'));
