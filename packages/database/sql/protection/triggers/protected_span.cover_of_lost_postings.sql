drop trigger if exists cover_of_lost_postings on protected_span;
create trigger cover_of_lost_postings after delete on protected_span referencing old table as came for each statement execute function app.mark_posted_covers();
