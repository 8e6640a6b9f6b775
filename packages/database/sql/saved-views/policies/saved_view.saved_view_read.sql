drop policy if exists saved_view_read on saved_view;
create policy saved_view_read on saved_view for select
  using (tenant_id = (select app.tenant_id()) and (shared or owner_id = (select app.user_id())));
