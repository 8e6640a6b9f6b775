drop policy if exists tariff_change_in_own_name on tariff_change;
create policy tariff_change_in_own_name on tariff_change as restrictive for insert to payung_app with check (
  proposed_by is not distinct from (select app.user_id()));
