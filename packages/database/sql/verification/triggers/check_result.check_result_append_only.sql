drop trigger if exists check_result_append_only on check_result;
create trigger check_result_append_only before update or delete or truncate on check_result
  for each statement execute function app.refuse_change();
