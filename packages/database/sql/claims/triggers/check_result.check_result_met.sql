drop trigger if exists check_result_met on check_result;
create trigger check_result_met after insert on check_result for each row when (new.answer in ('FOUND', 'NOT_ELIGIBLE')) execute function app.tell_of_met_person();
