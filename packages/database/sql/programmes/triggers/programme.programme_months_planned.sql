drop trigger if exists programme_months_planned on programme;
create trigger programme_months_planned after insert on programme for each row when (not new.synthetic) execute function app.guard_programme_months();
