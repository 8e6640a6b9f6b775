drop trigger if exists audit_seal_append_only on audit_seal;
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function app.refuse_change();
