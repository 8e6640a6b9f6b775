drop trigger if exists heir_certificate_kept on heir_certificate;
create trigger heir_certificate_kept before delete or truncate on heir_certificate for each statement execute function app.refuse_change();
