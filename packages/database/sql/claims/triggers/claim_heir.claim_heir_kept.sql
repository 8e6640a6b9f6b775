drop trigger if exists claim_heir_kept on claim_heir;
create trigger claim_heir_kept before delete or truncate on claim_heir for each statement execute function app.refuse_change();
