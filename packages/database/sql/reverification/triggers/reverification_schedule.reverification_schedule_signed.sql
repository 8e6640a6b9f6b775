-- A schedule is of a designation, and moves its own reminding.
drop trigger if exists reverification_schedule_signed on reverification_schedule;
create trigger reverification_schedule_signed before update on reverification_schedule for each row when (current_user = 'payung_app')
  execute function app.sign_change();
