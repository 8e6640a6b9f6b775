drop trigger if exists cash_plan_guarded on cash_plan;
create trigger cash_plan_guarded before insert or update on cash_plan for each row execute function app.guard_cash_plan();
