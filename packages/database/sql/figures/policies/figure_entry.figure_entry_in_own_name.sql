drop policy if exists figure_entry_in_own_name on figure_entry;
create policy figure_entry_in_own_name on figure_entry as restrictive for insert to payung_app with check (
  entered_by is not distinct from (select app.user_id()));
