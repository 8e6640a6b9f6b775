drop policy if exists programme_add on programme;
create policy programme_add on programme for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and state = 'DRAFT'
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
