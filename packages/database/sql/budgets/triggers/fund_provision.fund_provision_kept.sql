drop trigger if exists fund_provision_kept on fund_provision;
create trigger fund_provision_kept before delete or truncate on fund_provision for each statement execute function app.refuse_change();
