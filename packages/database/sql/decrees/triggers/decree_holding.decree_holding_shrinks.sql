drop trigger if exists decree_holding_shrinks on decree_holding;
create trigger decree_holding_shrinks before update of until_month on decree_holding for each row when (new.until_month > old.until_month)
  execute function app.refuse_decree_rows();
