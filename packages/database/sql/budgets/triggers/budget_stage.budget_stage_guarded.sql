drop trigger if exists budget_stage_guarded on budget_stage;
create trigger budget_stage_guarded before insert or update on budget_stage for each row execute function app.guard_budget_stage();
