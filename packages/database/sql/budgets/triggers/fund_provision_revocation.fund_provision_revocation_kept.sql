drop trigger if exists fund_provision_revocation_kept on fund_provision_revocation;
create trigger fund_provision_revocation_kept before delete or truncate on fund_provision_revocation for each statement execute function app.refuse_change();
