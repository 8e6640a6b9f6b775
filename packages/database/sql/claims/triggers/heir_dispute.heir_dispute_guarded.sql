drop trigger if exists heir_dispute_guarded on heir_dispute;
create trigger heir_dispute_guarded before insert on heir_dispute for each row execute function app.guard_heir_dispute();
