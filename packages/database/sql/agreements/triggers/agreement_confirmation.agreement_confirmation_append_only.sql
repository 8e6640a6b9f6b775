drop trigger if exists agreement_confirmation_append_only on agreement_confirmation;
create trigger agreement_confirmation_append_only before update or delete or truncate on agreement_confirmation for each statement
  execute function app.refuse_change();
