-- Saved in turn, two sets of rules would fill the list of who is asked. Of each person: nobody shuts a decree for a colleague.
drop trigger if exists funding_requests_bounded on funding_consent;
create trigger funding_requests_bounded after insert on funding_consent for each row
  execute function app.bound_rows('decree_id,payer_tenant_id,requested_by', '50', 'funding_requests_of_person');
