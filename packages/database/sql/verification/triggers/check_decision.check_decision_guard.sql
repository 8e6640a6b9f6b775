drop trigger if exists check_decision_guard on check_decision;
create trigger check_decision_guard before insert on check_decision for each row execute function app.guard_check_decision();
