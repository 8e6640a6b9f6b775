drop trigger if exists contribution_posting_kept on contribution_posting;
create trigger contribution_posting_kept before delete or truncate on contribution_posting for each statement execute function app.refuse_change();
