drop trigger if exists pledge_guarded on pledge;
create trigger pledge_guarded before insert or update on pledge for each row execute function app.guard_pledge();
