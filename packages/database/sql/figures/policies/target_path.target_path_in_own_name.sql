drop policy if exists target_path_in_own_name on target_path;
create policy target_path_in_own_name on target_path as restrictive for insert to payung_app with check (
  proposed_by is not distinct from (select app.user_id()));
