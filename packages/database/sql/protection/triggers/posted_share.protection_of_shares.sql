drop trigger if exists protection_of_shares on posted_share;
create trigger protection_of_shares after insert on posted_share referencing new table as came for each statement execute function app.mark_listed_protection();
