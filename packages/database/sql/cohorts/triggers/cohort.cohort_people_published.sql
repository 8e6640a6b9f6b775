drop trigger if exists cohort_people_published on cohort;
create trigger cohort_people_published after update of state on cohort for each row
  when ((new.state = 'PUBLISHED') <> (old.state = 'PUBLISHED') and new.state <> 'LOCKED') execute function app.publish_people();
