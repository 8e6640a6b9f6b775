drop trigger if exists budget_line_kept on budget_line;
create trigger budget_line_kept before delete or truncate on budget_line for each statement execute function app.refuse_change();
