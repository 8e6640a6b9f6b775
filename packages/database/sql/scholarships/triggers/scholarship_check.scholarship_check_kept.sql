drop trigger if exists scholarship_check_kept on scholarship_check;
create trigger scholarship_check_kept before delete or truncate on scholarship_check for each statement execute function app.refuse_change();
