-- What is withdrawn stays too. A yearbook of a regency has a figure for each of its villages; what comes by a list is bounded with its list.
drop trigger if exists figure_entries_bounded on figure_entry;
create trigger figure_entries_bounded after insert on figure_entry for each row when (new.list_id is null)
  execute function app.bound_rows('tenant_id,entered_by', '200', 'figure_entries_of_person', 'entered_at', '1 day', 'list_id is null');
