drop trigger if exists claim_kept on claim;
create trigger claim_kept before delete or truncate on claim for each statement execute function app.refuse_change();
