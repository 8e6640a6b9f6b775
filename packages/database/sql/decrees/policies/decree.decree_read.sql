-- A decree is the whole government's until it is signed: whoever works for a part of it, such as a village, is not asked to act on it, and people there
-- would hear of a decision that may still change. Once it is signed they see it.
drop policy if exists decree_read on decree;
create policy decree_read on decree for select using (
  tenant_id = (select app.tenant_id()) and (signed_on is not null or ((select app.area_scope()) = '' and (select app.agency_id()) is null)));
