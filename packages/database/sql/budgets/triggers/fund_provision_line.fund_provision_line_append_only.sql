drop trigger if exists fund_provision_line_append_only on fund_provision_line;
create trigger fund_provision_line_append_only before update or delete or truncate on fund_provision_line for each statement execute function app.refuse_change();
