-- After the policy has let it in, and before the vote moves anything: triggers of one event run in the order of their names.
drop trigger if exists decree_vote_checked on decree_vote;
create constraint trigger decree_vote_checked after insert on decree_vote for each row execute function app.guard_decree_vote();
