-- A report of a record that was merged into another goes along with that one when it is handed over, and one that says the same twice is set aside.
grant update (worker_id, state, decided_by, decided_at, set_aside_reason) on outside_report to payung_crossing;
