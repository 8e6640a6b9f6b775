drop trigger if exists reverification_told on reverification;
create trigger reverification_told after update of people on reverification for each row
  when (old.people is null and new.people is not null and new.because = 'SCHEDULE' and new.created_by is null)
  execute function app.tell_of_reverification();
