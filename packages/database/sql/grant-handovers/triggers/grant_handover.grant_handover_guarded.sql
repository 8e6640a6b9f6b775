drop trigger if exists grant_handover_guarded on grant_handover;
create trigger grant_handover_guarded before insert on grant_handover for each row execute function app.guard_grant_handover();
