drop trigger if exists fund_provision_guarded on fund_provision;
create trigger fund_provision_guarded before insert or update on fund_provision for each row execute function app.guard_fund_provision();
