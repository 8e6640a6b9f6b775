-- Of each person: none of them takes the room of a colleague. What was discarded counts, or one would plan and discard without end.
drop trigger if exists programmes_bounded on programme;
create trigger programmes_bounded after insert on programme for each row execute function app.bound_rows('tenant_id,created_by', '20', 'programmes_of_person', 'created_at', '1 day');
