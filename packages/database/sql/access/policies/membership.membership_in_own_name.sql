drop policy if exists membership_in_own_name on membership;
create policy membership_in_own_name on membership as restrictive for insert to payung_app with check (
  granted_by is not distinct from (select app.user_id()));
