drop trigger if exists cover_of_postings on protected_span;
create trigger cover_of_postings after insert on protected_span referencing new table as came for each statement execute function app.mark_posted_covers();
