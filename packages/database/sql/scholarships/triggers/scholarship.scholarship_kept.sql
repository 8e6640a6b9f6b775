drop trigger if exists scholarship_kept on scholarship;
create trigger scholarship_kept before delete or truncate on scholarship for each statement execute function app.refuse_change();
