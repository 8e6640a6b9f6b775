drop trigger if exists cash_plan_kept on cash_plan;
create trigger cash_plan_kept before delete or truncate on cash_plan for each statement execute function app.refuse_change();
