drop trigger if exists fund_provision_revocation_effects on fund_provision_revocation;
create trigger fund_provision_revocation_effects after update on fund_provision_revocation for each row execute function app.revoke_fund_provision();
