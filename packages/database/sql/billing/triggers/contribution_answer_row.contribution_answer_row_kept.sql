drop trigger if exists contribution_answer_row_kept on contribution_answer_row;
create trigger contribution_answer_row_kept before delete or truncate on contribution_answer_row for each statement execute function app.refuse_change();
