drop trigger if exists certificate_list_guarded on pledge_certificate_list;
create trigger certificate_list_guarded before update on pledge_certificate_list for each row execute function app.guard_certificate_list();
