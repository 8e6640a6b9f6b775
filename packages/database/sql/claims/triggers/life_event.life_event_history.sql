-- After `life_event_guarded` by its name: a day that cannot be is refused first. What contradicts other reports is refused when the statement has run.
drop trigger if exists life_event_history on life_event;
create trigger life_event_history before update on life_event for each row when (
  (old.event_day, old.day_precision, old.place, old.at_work_or_on_the_way, old.because_of_work, old.in_traffic, old.of_occupational_illness)
  is distinct from (new.event_day, new.day_precision, new.place, new.at_work_or_on_the_way, new.because_of_work, new.in_traffic, new.of_occupational_illness))
  execute function app.correct_life_event();
