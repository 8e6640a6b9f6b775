drop trigger if exists reverification_item_added on reverification_item;
create trigger reverification_item_added after insert on reverification_item referencing new table as added
  for each statement execute function app.guard_reverification_items();
