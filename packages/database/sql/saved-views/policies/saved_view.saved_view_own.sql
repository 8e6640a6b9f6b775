drop policy if exists saved_view_own on saved_view;
create policy saved_view_own on saved_view
  using (tenant_id = (select app.tenant_id()) and owner_id = (select app.user_id()))
  with check (tenant_id = (select app.tenant_id()) and owner_id = (select app.user_id()));
