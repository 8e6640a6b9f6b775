drop policy if exists answer_in_own_name on round_answer;
create policy answer_in_own_name on round_answer as restrictive for insert to payung_app with check (
  answered_by is not distinct from (select app.user_id()));
