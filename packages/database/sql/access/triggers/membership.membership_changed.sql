drop trigger if exists membership_changed on membership;
create trigger membership_changed after insert or update or delete on membership
  for each statement execute function app.tell_identity_change();
