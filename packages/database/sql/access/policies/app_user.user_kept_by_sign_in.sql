drop policy if exists user_kept_by_sign_in on app_user;
create policy user_kept_by_sign_in on app_user to payung_auth using (true) with check (true);
