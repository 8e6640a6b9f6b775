-- Whoever keeps an answer to "who is this, and what may they do" must hear at once when it changes: a revoked session or an ended membership
-- may not live on in a memory.
create function app.tell_identity_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('payung_identity', tg_table_name);
  return null;
end $$;

create trigger membership_changed after insert or update or delete on membership
  for each statement execute function app.tell_identity_change();
create trigger tenant_roles_changed after update of second_factor_roles on tenant
  for each statement execute function app.tell_identity_change();
create trigger session_ended after delete on auth.session
  for each statement execute function app.tell_identity_change();
create trigger user_changed after update or delete on auth."user"
  for each statement execute function app.tell_identity_change();
