-- A plan of a simulation is kept, shared and bounded as a view of a list is.
alter table saved_view drop constraint saved_view_list_check;
alter table saved_view add constraint saved_view_list_check check (list in ('WORKERS', 'AUDIT', 'IMPORTS', 'SIMULATIONS'));
