drop trigger if exists user_changed on auth."user";
create trigger user_changed after update or delete on auth."user"
  for each statement execute function app.tell_identity_change();
