drop policy if exists claim_paper_add on claim_paper;
create policy claim_paper_add on claim_paper for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and added_by is not distinct from (select app.user_id()) and app.sees_file(file_id, tenant_id)
  and exists (select from claim c where c.id = claim_paper.claim_id and c.state not in ('CLOSED', 'WITHDRAWN')));
