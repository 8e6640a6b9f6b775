drop policy if exists user_of_tenant on app_user;
create policy user_of_tenant on app_user for select to payung_app using (
  id = (select app.user_id())
  or exists (select from membership m where m.user_id = app_user.id and m.tenant_id = (select app.tenant_id())));
