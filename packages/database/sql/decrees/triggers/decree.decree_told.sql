drop trigger if exists decree_told on decree;
create trigger decree_told after insert or update of state on decree for each row execute function app.tell_of_decree();
