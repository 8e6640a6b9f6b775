drop trigger if exists check_request_person_append_only on check_request_person;
create trigger check_request_person_append_only before update or delete or truncate on check_request_person
  for each statement execute function app.refuse_change();
