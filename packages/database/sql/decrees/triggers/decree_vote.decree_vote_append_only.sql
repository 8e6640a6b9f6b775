drop trigger if exists decree_vote_append_only on decree_vote;
create trigger decree_vote_append_only before update or delete or truncate on decree_vote for each statement execute function app.refuse_change();
