drop trigger if exists credit_settlement_guarded on contribution_credit_settlement;
create trigger credit_settlement_guarded before update on contribution_credit_settlement for each row execute function app.guard_credit_settlement();
