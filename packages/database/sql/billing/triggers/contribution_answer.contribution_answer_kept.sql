drop trigger if exists contribution_answer_kept on contribution_answer;
create trigger contribution_answer_kept before delete or truncate on contribution_answer for each statement execute function app.refuse_change();
