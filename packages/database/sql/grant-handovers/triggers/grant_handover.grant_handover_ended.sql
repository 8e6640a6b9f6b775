-- What was decided is final. Before, only the columns of the decision are granted.
drop trigger if exists grant_handover_ended on grant_handover;
create trigger grant_handover_ended before update on grant_handover for each row when (old.state <> 'OPEN') execute function app.refuse_change();
