drop policy if exists invitation_in_own_name on invitation;
create policy invitation_in_own_name on invitation as restrictive for insert to payung_app with check (
  invited_by is not distinct from (select app.user_id()));
