-- Between the other questions and what the vote moves: triggers of one event run in the order of their names.
drop trigger if exists decree_vote_held on decree_vote;
create constraint trigger decree_vote_held after insert on decree_vote for each row execute function app.guard_vote_by_member();
