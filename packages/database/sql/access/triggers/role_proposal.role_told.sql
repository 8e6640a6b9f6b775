drop trigger if exists role_told on role_proposal;
create trigger role_told after insert or update of state on role_proposal for each row execute function app.tell_of_role();
