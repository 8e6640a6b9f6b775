drop trigger if exists heir_confirmation_kept on heir_confirmation;
create trigger heir_confirmation_kept before delete or truncate on heir_confirmation for each statement execute function app.refuse_change();
