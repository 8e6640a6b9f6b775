drop trigger if exists protection_of_postings on protected_span;
create trigger protection_of_postings after insert on protected_span referencing new table as came for each statement execute function app.mark_listed_protection();
