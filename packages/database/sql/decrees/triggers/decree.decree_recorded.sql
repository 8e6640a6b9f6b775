drop trigger if exists decree_recorded on decree;
create trigger decree_recorded after insert or update of state on decree for each row execute function app.record_decree_step();
