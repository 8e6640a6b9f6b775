drop trigger if exists fund_provision_revocation_guarded on fund_provision_revocation;
create trigger fund_provision_revocation_guarded before insert or update on fund_provision_revocation for each row execute function app.guard_provision_revocation();
