drop policy if exists scholarship_end_add on scholarship_end;
create policy scholarship_end_add on scholarship_end for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and ended_by is not distinct from (select app.user_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and exists (select from scholarship s where s.id = scholarship_end.scholarship_id));
