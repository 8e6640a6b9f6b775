-- As its claim: the whole government, and the village of the family, which brings the letters of its schools. Its birth day and all money are the whole
-- government's, as the API has it.
drop policy if exists scholarship_read on scholarship;
create policy scholarship_read on scholarship for select using (
  tenant_id = (select app.tenant_id()) and exists (select from claim c where c.id = scholarship.claim_id));
