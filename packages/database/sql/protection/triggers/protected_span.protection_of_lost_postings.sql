drop trigger if exists protection_of_lost_postings on protected_span;
create trigger protection_of_lost_postings after delete on protected_span referencing old table as came for each statement execute function app.mark_listed_protection();
