-- Each line of a list stays for good.
drop trigger if exists figure_lists_bounded on figure_list;
create trigger figure_lists_bounded after insert on figure_list for each row execute function app.bound_rows('tenant_id,uploaded_by', '20', 'figure_lists_of_person', 'uploaded_at', '1 day');
