-- It says now who has the month of today.
drop function if exists app.pledged_people(uuid[]);
