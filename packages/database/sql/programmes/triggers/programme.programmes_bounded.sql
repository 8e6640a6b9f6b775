-- A government plans some dozens in a year.
drop trigger if exists programmes_bounded on programme;
create trigger programmes_bounded after insert on programme for each row execute function app.bound_rows('tenant_id', '200', 'programmes_of_year', 'created_at', '365 days');
