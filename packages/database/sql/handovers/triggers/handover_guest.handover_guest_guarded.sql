drop trigger if exists handover_guest_guarded on handover_guest;
create trigger handover_guest_guarded after insert or delete on handover_guest for each row execute function app.guard_handover_guest();
