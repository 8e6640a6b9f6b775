drop trigger if exists decree_vote_moves on decree_vote;
create trigger decree_vote_moves after insert on decree_vote for each row execute function app.apply_decree_vote();
