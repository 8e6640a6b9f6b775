-- A key that has leaked is retired: a newer one makes the indexes, everything is sealed anew with it, and the former one opens nothing any more.
alter table encryption_key
  -- From when it makes the indexes in the place of an older key. The first key needs no such day.
  add column indexes_from timestamptz,
  -- From when every person has an index of it. In between nobody is registered and no record changes.
  add column indexed_at timestamptz,
  -- From when nothing is left that another key sealed, or that is not bound to its row.
  add column completed_at timestamptz,
  add column retired_at timestamptz,
  add check (indexes_from is not null or indexed_at is null),
  add check (indexed_at is not null or completed_at is null);

-- An index of a key that took over begins with the key's id, 4 bytes.
alter table person drop constraint person_blind_index_check, add constraint person_blind_index_check check (length(blind_index) in (32, 36));
alter table import_row drop constraint import_row_blind_index_check, add constraint import_row_blind_index_check check (length(blind_index) in (32, 36));

-- Who is sealed anew is gone through person by person.
create index on cohort_entry (person_id);
create index on decree_entry (person_id);
create index on person_key (person_id);
grant update (national_id_cipher) on cohort_entry, decree_entry to payung_crossing;
grant insert on unopened_value to payung_crossing;
grant update (value_index) on import_issue to payung_crossing;
grant update (said_cipher, said_index) on check_result to payung_crossing;
grant update (statement_cipher, sender_digest, surroundings_digest) on cohort_objection to payung_crossing;
grant select, update (mapping_cipher) on import_mapping to payung_crossing;
grant select, update (reason_cipher) on import_repair to payung_crossing;
grant select, update (before_cipher, after_cipher) on import_repair_cell to payung_crossing;
grant select, update (changes_cipher) on worker_proposal to payung_crossing;
grant update (params) on job to payung_crossing;
grant delete on registration_request to payung_crossing;
