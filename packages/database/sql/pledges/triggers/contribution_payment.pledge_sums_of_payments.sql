drop trigger if exists pledge_sums_of_payments on contribution_payment;
create trigger pledge_sums_of_payments after insert on contribution_payment referencing new table as came for each statement execute function app.mark_paying_pledges();
