-- For good, and far behind what a day's bound of its people lets through. Of each party: none of them takes the room of the others.
drop trigger if exists agreement_comments_of_party_bounded on agreement_comment;
create trigger agreement_comments_of_party_bounded after insert on agreement_comment for each row execute function app.bound_rows('agreement_id,tenant_id', '5000', 'agreement_comments_of_party');
