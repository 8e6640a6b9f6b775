drop trigger if exists scholarship_check_taken_back on scholarship_check;
create trigger scholarship_check_taken_back before update on scholarship_check for each row execute function app.take_scholarship_entry_back();
