-- Claims, decrees, agreements and visits are kept under a name as lists of people are.
alter table saved_view drop constraint saved_view_list_check;
alter table saved_view add constraint saved_view_list_check
  check (list in ('WORKERS', 'AUDIT', 'IMPORTS', 'SIMULATIONS', 'CLAIMS', 'DECREES', 'AGREEMENTS', 'VISITS'));
