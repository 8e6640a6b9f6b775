-- What was handed over, and what came back, stays as it was.
drop trigger if exists claim_answer_upload_append_only on claim_answer_upload;
create trigger claim_answer_upload_append_only before update or delete or truncate on claim_answer_upload for each statement execute function app.refuse_change();
