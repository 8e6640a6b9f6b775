drop policy if exists agreement_add on agreement;
create policy agreement_add on agreement for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and state = 'DRAFT'
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
