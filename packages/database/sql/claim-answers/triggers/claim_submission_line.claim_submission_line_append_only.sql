-- What was handed over, and what came back, stays as it was.
drop trigger if exists claim_submission_line_append_only on claim_submission_line;
create trigger claim_submission_line_append_only before update or delete or truncate on claim_submission_line for each statement execute function app.refuse_change();
