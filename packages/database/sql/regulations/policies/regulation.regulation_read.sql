-- An enacted regulation is public. What is still being written is its author's.
drop policy if exists regulation_read on regulation;
create policy regulation_read on regulation for select to payung_app using (
  tenant_id = (select app.tenant_id()) or (state in ('ENACTED', 'REPLACED') and (select app.tenant_id()) is not null));
