-- Which term of the reference data says how many days a case may stand where it stands; null where none does. Without a `set`, so that it becomes part of the statement that
-- asks it of every case.
create or replace function app.claim_term(claim_state text, claim_programme text) returns text
language sql immutable as $$
  select case when claim_state in ('SUBMITTED', 'IN_REVIEW', 'APPROVED') then case claim_programme when 'DEATH' then 'DEATH_PAYABLE_WITHIN' else 'ACCIDENT_PAYABLE_WITHIN' end
    when claim_state = 'REPORTED' then case claim_programme when 'DEATH' then 'CLAIM_REPORTED_WITHIN' else 'ACCIDENT_REPORT_WITHIN' end
    when claim_state = 'DOCUMENTS' then 'CLAIM_DOCUMENTS_WITHIN'
    when claim_state = 'RETURNED' then 'CLAIM_RETURNED_WITHIN'
    when claim_state = 'PAID' then 'CLAIM_CONFIRMED_WITHIN' end;
$$;
