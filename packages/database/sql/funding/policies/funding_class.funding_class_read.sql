-- Money is the whole government's: whoever works for a part of it sees who pays for a person, never the classes.
drop policy if exists funding_class_read on funding_class;
create policy funding_class_read on funding_class for select using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true else false end);
