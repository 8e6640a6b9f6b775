drop trigger if exists worker_access_noted_in on worker_access;
create trigger worker_access_noted_in after insert on worker_access referencing new table as came for each statement execute function app.note_seen_claimants();
