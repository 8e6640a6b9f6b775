drop policy if exists official_in_own_name on official;
create policy official_in_own_name on official as restrictive for insert to payung_app with check (
  recorded_by is not distinct from (select app.user_id()));
