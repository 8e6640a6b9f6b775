drop trigger if exists agreement_maker_append_only on agreement_maker;
create trigger agreement_maker_append_only before update or delete or truncate on agreement_maker for each statement execute function app.refuse_change();
