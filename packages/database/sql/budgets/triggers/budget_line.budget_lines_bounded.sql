-- Of each person: none of them takes the room of a colleague.
drop trigger if exists budget_lines_bounded on budget_line;
create trigger budget_lines_bounded after insert on budget_line for each row execute function app.bound_rows('tenant_id,drafted_by', '200', 'budget_lines_of_person', 'drafted_at', '1 day');
