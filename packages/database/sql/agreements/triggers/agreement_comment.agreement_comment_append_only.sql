drop trigger if exists agreement_comment_append_only on agreement_comment;
create trigger agreement_comment_append_only before update or delete or truncate on agreement_comment for each statement execute function app.refuse_change();
