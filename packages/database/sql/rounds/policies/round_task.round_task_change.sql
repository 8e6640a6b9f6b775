-- Whoever sees it stands on one of its sides; which side may do what, the guard above says.
drop policy if exists round_task_change on round_task;
create policy round_task_change on round_task for update to payung_app using (true);
