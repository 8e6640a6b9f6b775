drop trigger if exists cover_of_payments on contribution_payment;
create trigger cover_of_payments after insert on contribution_payment referencing new table as came for each statement execute function app.mark_listed_covers();
