drop trigger if exists agreement_party_guard on agreement_party;
create trigger agreement_party_guard before update or delete on agreement_party for each row execute function app.guard_agreement_part();
