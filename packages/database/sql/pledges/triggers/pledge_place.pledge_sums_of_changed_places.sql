drop trigger if exists pledge_sums_of_changed_places on pledge_place;
create trigger pledge_sums_of_changed_places after update on pledge_place referencing new table as came for each statement execute function app.mark_pledge_sums();
