drop trigger if exists scholarship_ends_bounded on scholarship_end;
create trigger scholarship_ends_bounded after insert on scholarship_end for each row execute function app.bound_rows('scholarship_id', '30', 'scholarship_ends');
