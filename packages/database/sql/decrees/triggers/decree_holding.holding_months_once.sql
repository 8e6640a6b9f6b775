drop trigger if exists holding_months_once on decree_holding;
create trigger holding_months_once after insert on decree_holding referencing new table as came for each statement execute function app.guard_covered_months();
