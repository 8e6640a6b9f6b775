drop trigger if exists pledge_recorded on pledge;
create trigger pledge_recorded after insert or update of state on pledge for each row execute function app.record_pledge_step();
