drop trigger if exists claim_step_append_only on claim_step;
create trigger claim_step_append_only before update or delete or truncate on claim_step for each statement execute function app.refuse_change();
