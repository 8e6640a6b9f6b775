drop trigger if exists scholarship_end_taken_back on scholarship_end;
create trigger scholarship_end_taken_back before update on scholarship_end for each row execute function app.take_scholarship_entry_back();
