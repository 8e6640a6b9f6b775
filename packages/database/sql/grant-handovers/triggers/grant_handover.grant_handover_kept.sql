drop trigger if exists grant_handover_kept on grant_handover;
create trigger grant_handover_kept before delete or truncate on grant_handover for each statement execute function app.refuse_change();
