drop policy if exists assignment_in_own_name on obligation_assignment;
create policy assignment_in_own_name on obligation_assignment as restrictive for insert to payung_app with check (
  assigned_by is not distinct from (select app.user_id()));
