drop policy if exists mapping_in_own_name on import_mapping;
create policy mapping_in_own_name on import_mapping as restrictive for insert to payung_app with check (
  remembered_by is not distinct from (select app.user_id()));
