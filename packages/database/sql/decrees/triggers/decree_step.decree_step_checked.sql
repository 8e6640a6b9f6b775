drop trigger if exists decree_step_checked on decree_step;
create constraint trigger decree_step_checked after insert on decree_step for each row execute function app.guard_decree_step();
