drop trigger if exists protection_of_holdings on decree_holding;
create trigger protection_of_holdings after insert on decree_holding referencing new table as came for each statement execute function app.mark_protection();
