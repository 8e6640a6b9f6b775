-- Everybody who sees the case sees which papers are there. What is in them is another question (`app.is_officer_of_claim`).
drop policy if exists claim_paper_read on claim_paper;
create policy claim_paper_read on claim_paper for select using (
  tenant_id = (select app.tenant_id()) and exists (select from claim c where c.id = claim_paper.claim_id));
