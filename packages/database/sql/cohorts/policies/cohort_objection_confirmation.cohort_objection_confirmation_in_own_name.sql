drop policy if exists cohort_objection_confirmation_in_own_name on cohort_objection_confirmation;
create policy cohort_objection_confirmation_in_own_name on cohort_objection_confirmation as restrictive for insert to payung_app
  with check (confirmed_by = (select app.user_id()));
