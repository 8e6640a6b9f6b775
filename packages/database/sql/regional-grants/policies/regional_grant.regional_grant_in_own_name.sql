drop policy if exists regional_grant_in_own_name on regional_grant;
create policy regional_grant_in_own_name on regional_grant as restrictive for insert to payung_app with check (
  proposed_by is not distinct from (select app.user_id()));
