drop trigger if exists budget_stage_kept on budget_stage;
create trigger budget_stage_kept before delete or truncate on budget_stage for each statement execute function app.refuse_change();
