drop trigger if exists tenant_roles_changed on tenant;
create trigger tenant_roles_changed after update of second_factor_roles on tenant
  for each statement execute function app.tell_identity_change();
