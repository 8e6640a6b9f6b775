drop trigger if exists scholarship_end_kept on scholarship_end;
create trigger scholarship_end_kept before delete or truncate on scholarship_end for each statement execute function app.refuse_change();
