-- Money is the whole government's: whoever works for a part of it sees who pays for a person, never the classes.
drop policy if exists funding_member_read on funding_member;
create policy funding_member_read on funding_member for select using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true else false end);
