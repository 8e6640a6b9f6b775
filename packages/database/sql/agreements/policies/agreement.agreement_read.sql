-- One's own without the function, which does not see the row that is just being added.
drop policy if exists agreement_read on agreement;
create policy agreement_read on agreement for select to payung_app using (
  tenant_id = (select app.tenant_id()) or id in (select app.own_agreements()));
