drop trigger if exists agreement_regulation_guard on agreement_regulation;
create trigger agreement_regulation_guard before update or delete on agreement_regulation for each row execute function app.guard_agreement_part();
