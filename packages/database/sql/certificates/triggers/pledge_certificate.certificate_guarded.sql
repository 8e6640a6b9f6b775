drop trigger if exists certificate_guarded on pledge_certificate;
create trigger certificate_guarded before update on pledge_certificate for each row execute function app.guard_certificate();
