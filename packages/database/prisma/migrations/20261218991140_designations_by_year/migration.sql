-- Answers a row for each programme year since; `sql/designations/functions/designations_below.sql` makes it anew.
drop function if exists app.designations_below(integer);
