drop trigger if exists decree_paper_checked on decree_paper;
create trigger decree_paper_checked before insert on decree_paper for each row execute function app.guard_decree_paper();
