-- Money of families is the whole government's: whoever works for a part of it sees none, and applies none.
drop policy if exists claim_answer_of_tenant on claim_answer;
create policy claim_answer_of_tenant on claim_answer using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
