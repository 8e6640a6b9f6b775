-- Citizenship is a fact of the record, as files and forms state it. Null: nobody has stated it, and a NIK does not tell.
alter table worker add column citizenship text check (citizenship in ('INDONESIAN', 'FOREIGN'));
grant insert (citizenship), update (citizenship) on worker to payung_app;

-- In the listing, because rules are judged there.
alter table worker_listing add column citizenship text check (level = 'FULL' or citizenship is null);

-- Staged with a row, committed and taken back with the rest.
alter table import_row add column citizenship text check (citizenship in ('INDONESIAN', 'FOREIGN'));
grant update (citizenship) on import_row to payung_app;
alter table import_undo add column citizenship text;

alter table cohort_entry add column citizenship text;
