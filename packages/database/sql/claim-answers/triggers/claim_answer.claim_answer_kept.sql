-- What the insurer has answered stays, also where it did not apply.
drop trigger if exists claim_answer_kept on claim_answer;
create trigger claim_answer_kept before delete or truncate on claim_answer for each statement execute function app.refuse_change();
