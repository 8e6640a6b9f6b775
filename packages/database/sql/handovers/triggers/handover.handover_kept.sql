drop trigger if exists handover_kept on handover;
create trigger handover_kept before delete or truncate on handover for each statement execute function app.refuse_change();
