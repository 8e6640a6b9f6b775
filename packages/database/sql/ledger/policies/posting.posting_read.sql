-- Money is the whole government's: whoever works for a part of it sees no ledger.
drop policy if exists posting_read on posting;
create policy posting_read on posting for select using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true else false end);
