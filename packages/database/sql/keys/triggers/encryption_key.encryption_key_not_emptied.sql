drop trigger if exists encryption_key_not_emptied on encryption_key;
create trigger encryption_key_not_emptied before truncate on encryption_key
  for each statement execute function app.refuse_change();
