drop trigger if exists protection_of_lost_shares on posted_share;
create trigger protection_of_lost_shares after delete on posted_share referencing old table as came for each statement execute function app.mark_listed_protection();
