drop trigger if exists protection_of_changed_holdings on decree_holding;
create trigger protection_of_changed_holdings after update on decree_holding referencing new table as came for each statement execute function app.mark_protection();
