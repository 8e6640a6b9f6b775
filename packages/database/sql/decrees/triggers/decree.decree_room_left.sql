drop trigger if exists decree_room_left on decree;
create constraint trigger decree_room_left after insert on decree for each row when (new.kind = 'DESIGNATION') execute function app.guard_room();
