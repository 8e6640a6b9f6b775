-- Money is the whole government's: whoever works for a part of it sees how far a person's months have come, never a list.
drop policy if exists posted_share_read on posted_share;
create policy posted_share_read on posted_share for select using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true else false end);
