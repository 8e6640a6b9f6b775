-- About somebody's health: whoever has taken a step of the case writes it, while the insurer has not paid.
drop policy if exists accident_detail_add on accident_detail;
create policy accident_detail_add on accident_detail for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and written_by is not distinct from (select app.user_id()) and app.is_officer_of_claim(claim_id)
  and exists (select from claim c where c.id = accident_detail.claim_id and c.programme = 'WORK_ACCIDENT' and c.state not in ('PAID', 'CLOSED', 'REJECTED', 'WITHDRAWN')));
