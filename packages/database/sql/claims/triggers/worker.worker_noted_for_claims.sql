drop trigger if exists worker_noted_for_claims on worker;
create trigger worker_noted_for_claims after update on worker for each row when (old.village_code is distinct from new.village_code or old.superseded_by is distinct from new.superseded_by)
  execute function app.note_moved_claimants();
