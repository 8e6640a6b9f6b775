-- Of a part of a tenant those of its own area, and those of a decree alone that is signed: what an unsigned one would say of them may still change.
drop policy if exists decree_entry_read on decree_entry;
create policy decree_entry_read on decree_entry for select using (
  tenant_id = (select app.tenant_id()) and case when (select app.agency_id()) is null then starts_with(village_code, (select app.area_scope())) else false end
  and ((select app.area_scope()) = '' or decree_id in (select d.id from decree d where d.signed_on is not null)));
