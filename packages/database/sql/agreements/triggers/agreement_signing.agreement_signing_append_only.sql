drop trigger if exists agreement_signing_append_only on agreement_signing;
create trigger agreement_signing_append_only before delete or truncate on agreement_signing for each statement execute function app.refuse_change();
