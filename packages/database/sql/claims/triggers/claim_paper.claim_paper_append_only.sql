drop trigger if exists claim_paper_append_only on claim_paper;
create trigger claim_paper_append_only before update or delete or truncate on claim_paper for each statement execute function app.refuse_change();
