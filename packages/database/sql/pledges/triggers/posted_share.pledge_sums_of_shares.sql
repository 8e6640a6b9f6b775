drop trigger if exists pledge_sums_of_shares on posted_share;
create trigger pledge_sums_of_shares after insert on posted_share referencing new table as came for each statement execute function app.mark_paying_pledges();
