drop trigger if exists pledge_sums_of_former_shares on posted_share;
create trigger pledge_sums_of_former_shares after update on posted_share referencing old table as came for each statement execute function app.mark_paying_pledges();
