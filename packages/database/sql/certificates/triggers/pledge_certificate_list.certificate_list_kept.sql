drop trigger if exists certificate_list_kept on pledge_certificate_list;
create trigger certificate_list_kept before delete or truncate on pledge_certificate_list for each statement execute function app.refuse_change();
