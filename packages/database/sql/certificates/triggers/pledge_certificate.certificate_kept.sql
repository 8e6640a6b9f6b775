drop trigger if exists certificate_kept on pledge_certificate;
create trigger certificate_kept before delete or truncate on pledge_certificate for each statement execute function app.refuse_change();
