drop trigger if exists cover_of_holdings on decree_holding;
create trigger cover_of_holdings after insert on decree_holding referencing new table as came for each statement execute function app.mark_designated_covers();
