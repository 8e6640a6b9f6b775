drop trigger if exists encryption_key_kept on encryption_key;
create trigger encryption_key_kept before update or delete on encryption_key
  for each row execute function app.guard_encryption_key();
