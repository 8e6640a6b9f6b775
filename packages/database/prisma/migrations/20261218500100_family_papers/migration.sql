-- It says now whether the family answered that an illness of work was the cause.
drop function if exists app.public_family_link(bytea);
