-- After the policy has let it in.
drop trigger if exists decree_paper_checked on decree_paper;
create constraint trigger decree_paper_checked after insert on decree_paper for each row execute function app.guard_decree_paper();
