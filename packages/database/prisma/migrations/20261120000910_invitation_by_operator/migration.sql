-- The first administrator of a tenant is asked in by whoever operates the installation, from the command line: nobody is signed in
-- there whose name could stand here. Null is the system, as in audit_event.
alter table invitation alter column invited_by drop not null;
