drop trigger if exists agreement_step_append_only on agreement_step;
create trigger agreement_step_append_only before update or delete or truncate on agreement_step for each statement execute function app.refuse_change();
