drop policy if exists priority_in_own_name on priority_version;
create policy priority_in_own_name on priority_version as restrictive for insert to payung_app with check (
  saved_by is not distinct from (select app.user_id()));
