-- A handover returns the street, RT and RW that are left with the old village (`app.decide_custody_transfer`): it stands anew beside the other objects.
drop function if exists app.decide_custody_transfer(uuid, boolean, text);
