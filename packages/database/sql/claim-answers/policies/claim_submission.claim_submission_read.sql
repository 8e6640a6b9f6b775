-- Money of families is the whole government's: whoever works for a part of it sees none.
drop policy if exists claim_submission_read on claim_submission;
create policy claim_submission_read on claim_submission for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
