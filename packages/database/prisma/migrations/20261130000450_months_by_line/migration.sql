-- It also names the line of the decree from now on.
drop function if exists app.contribution_months(uuid);
