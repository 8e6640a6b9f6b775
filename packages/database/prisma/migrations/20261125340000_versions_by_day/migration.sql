-- Who may newly be designated is sought among those of whom something changed since a day.
create index on worker_version (recorded_to);
