drop trigger if exists pledge_sums_of_lost_postings on protected_span;
create trigger pledge_sums_of_lost_postings after delete on protected_span referencing old table as came for each statement execute function app.mark_paying_pledges();
