drop policy if exists notice_of_user on notice;
create policy notice_of_user on notice
  using (tenant_id = (select app.tenant_id()) and (user_id is null or user_id = (select app.user_id())))
  with check (tenant_id = (select app.tenant_id()));
