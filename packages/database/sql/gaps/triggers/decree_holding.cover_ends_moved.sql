drop trigger if exists cover_ends_moved on decree_holding;
create trigger cover_ends_moved after update on decree_holding referencing old table as former new table as came for each statement
  execute function app.move_cover_ends();
