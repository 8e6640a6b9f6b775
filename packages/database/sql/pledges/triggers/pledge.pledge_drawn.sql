drop trigger if exists pledge_drawn on pledge;
create trigger pledge_drawn after insert on pledge for each row execute function app.guard_new_pledge();
