drop trigger if exists scholarship_taken_back on scholarship;
create trigger scholarship_taken_back before update on scholarship for each row execute function app.take_scholarship_entry_back();
