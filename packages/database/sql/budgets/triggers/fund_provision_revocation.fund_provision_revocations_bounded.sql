-- Of each person: none of them takes the room of a colleague.
drop trigger if exists fund_provision_revocations_bounded on fund_provision_revocation;
create trigger fund_provision_revocations_bounded after insert on fund_provision_revocation for each row
  execute function app.bound_rows('provision_id,drafted_by', '20', 'fund_provision_revocations_of_letter');
