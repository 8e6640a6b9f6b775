drop trigger if exists handover_guarded on handover;
create trigger handover_guarded before update on handover for each row execute function app.guard_handover();
