drop trigger if exists worker_access_noted on worker_access;
create trigger worker_access_noted after update on worker_access referencing new table as came for each statement execute function app.note_seen_claimants();
