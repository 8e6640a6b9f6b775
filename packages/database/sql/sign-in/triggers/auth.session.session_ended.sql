drop trigger if exists session_ended on auth.session;
create trigger session_ended after delete on auth.session
  for each statement execute function app.tell_identity_change();
