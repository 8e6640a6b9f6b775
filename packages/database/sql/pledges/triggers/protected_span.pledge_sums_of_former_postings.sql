drop trigger if exists pledge_sums_of_former_postings on protected_span;
create trigger pledge_sums_of_former_postings after update on protected_span referencing old table as came for each statement execute function app.mark_paying_pledges();
