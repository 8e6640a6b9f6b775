-- What a row carries into a record is sealed for its row while it is staged, and for the record once it goes there: the family card of somebody who
-- was merged stands beside another NIK there, and what a register says is the record's.
alter table import_row add column carried_cipher bytea;
grant update (carried_cipher) on import_row to payung_app;

-- The statement of an objection is sealed for its id, so the id is known before the row is.
grant insert (id) on cohort_objection to payung_app;
drop function if exists app.receive_objection(text, text, text, integer, text, bytea, bytea);
