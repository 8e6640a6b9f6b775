-- What was handed over, and what came back, stays as it was.
drop trigger if exists claim_submission_append_only on claim_submission;
create trigger claim_submission_append_only before update or delete or truncate on claim_submission for each statement execute function app.refuse_change();
