-- What was withdrawn stays so: the same is reported anew.
drop trigger if exists life_event_ended on life_event;
create trigger life_event_ended before update on life_event for each row when (old.state = 'WITHDRAWN') execute function app.refuse_change();
