-- Proposed and withdrawn in turn they would make every page of budget lines longer. Of each person: nobody shuts a line for a colleague.
drop trigger if exists budget_stages_bounded on budget_stage;
create trigger budget_stages_bounded after insert on budget_stage for each row execute function app.bound_rows('line_id,drafted_by', '50', 'budget_stages_of_line');
