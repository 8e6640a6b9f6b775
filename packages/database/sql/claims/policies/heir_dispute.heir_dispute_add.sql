drop policy if exists heir_dispute_add on heir_dispute;
create policy heir_dispute_add on heir_dispute for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and opened_by is not distinct from (select app.user_id())
  and exists (select from claim c where c.id = heir_dispute.claim_id and c.state not in ('PAID', 'CLOSED', 'WITHDRAWN')));
