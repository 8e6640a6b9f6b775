drop trigger if exists unopened_value_compared_again on unopened_value;
create trigger unopened_value_compared_again after delete on unopened_value referencing old table as struck_off
  for each statement execute function app.compare_struck_off();
