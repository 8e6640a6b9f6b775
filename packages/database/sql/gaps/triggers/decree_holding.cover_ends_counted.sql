drop trigger if exists cover_ends_counted on decree_holding;
create trigger cover_ends_counted after insert on decree_holding referencing new table as came for each statement execute function app.count_cover_ends();
