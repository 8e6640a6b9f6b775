-- Its name stands before that of `decree_told`: triggers fire in the order of their names, and who gets a copy is known first.
drop trigger if exists decree_copied on decree;
create trigger decree_copied after update of state on decree for each row execute function app.copy_decree();
