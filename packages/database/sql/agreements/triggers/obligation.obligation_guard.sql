drop trigger if exists obligation_guard on obligation;
create trigger obligation_guard before update or delete on obligation for each row execute function app.guard_agreement_part();
