drop policy if exists repair_in_own_name on import_repair;
create policy repair_in_own_name on import_repair as restrictive for insert to payung_app with check (
  made_by is not distinct from (select app.user_id()));
