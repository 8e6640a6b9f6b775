drop trigger if exists handover_guest_kept on handover_guest;
create trigger handover_guest_kept before update or truncate on handover_guest for each statement execute function app.refuse_change();
