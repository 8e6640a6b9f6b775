drop policy if exists role_proposal_in_own_name on role_proposal;
create policy role_proposal_in_own_name on role_proposal as restrictive for insert to payung_app with check (
  proposed_by is not distinct from (select app.user_id()));
