drop policy if exists round_in_own_name on round;
create policy round_in_own_name on round as restrictive for insert to payung_app with check (
  created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
