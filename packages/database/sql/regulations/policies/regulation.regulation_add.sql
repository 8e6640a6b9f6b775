drop policy if exists regulation_add on regulation;
create policy regulation_add on regulation for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and state in ('PLANNED', 'DRAFT')
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
