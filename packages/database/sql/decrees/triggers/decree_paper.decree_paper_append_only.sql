drop trigger if exists decree_paper_append_only on decree_paper;
create trigger decree_paper_append_only before update or delete or truncate on decree_paper for each statement execute function app.refuse_change();
