-- Money is the whole government's: whoever works for a part of it sees no ledger.
drop policy if exists journal_entry_read on journal_entry;
create policy journal_entry_read on journal_entry for select using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true else false end);
