drop trigger if exists protection_of_payments on contribution_payment;
create trigger protection_of_payments after insert on contribution_payment referencing new table as came for each statement execute function app.mark_listed_protection();
