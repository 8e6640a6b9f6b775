drop trigger if exists fund_provision_divided on fund_provision;
create trigger fund_provision_divided after insert on fund_provision for each row execute function app.write_fund_provision_lines();
