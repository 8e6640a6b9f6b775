drop trigger if exists pledge_sums_of_postings on protected_span;
create trigger pledge_sums_of_postings after insert on protected_span referencing new table as came for each statement execute function app.mark_paying_pledges();
