-- The worker tells of them in its log, the operator by a command: no person of a tenant can mend what does not open.
drop policy if exists unopened_for_operator on unopened_value;
create policy unopened_for_operator on unopened_value to payung_jobs using (true);
