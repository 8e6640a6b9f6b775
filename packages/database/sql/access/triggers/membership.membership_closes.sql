drop trigger if exists membership_closes on membership;
create trigger membership_closes after update of valid on membership for each row
  when (not new.valid @> app.today()) execute function app.close_what_was_opened();
