drop policy if exists cohort_in_own_name on cohort;
create policy cohort_in_own_name on cohort as restrictive for insert to payung_app with check (
  created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
