drop trigger if exists posting_append_only on posting;
create trigger posting_append_only before update or delete or truncate on posting for each statement execute function app.refuse_change();
