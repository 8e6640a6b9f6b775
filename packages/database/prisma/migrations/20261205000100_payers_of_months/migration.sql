-- A month names everybody who pays it: what it returns has a column more.
drop function if exists app.contribution_months(uuid);
