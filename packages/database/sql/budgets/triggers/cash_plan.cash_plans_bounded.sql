-- Of each person: none of them takes the room of a colleague. The versions of a line stay few enough to be shown whole.
drop trigger if exists cash_plans_bounded on cash_plan;
create trigger cash_plans_bounded after insert on cash_plan for each row execute function app.bound_rows('line_id,drafted_by', '50', 'cash_plans_of_line');
