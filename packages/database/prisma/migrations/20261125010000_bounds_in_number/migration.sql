-- What one account could write without end is counted as it is written: `app.bound_rows`, `app.guard_uploads` and `app.draft_contribution_list`.
grant select on agreement_comment to payung_crossing;
create index on invitation (tenant_id, created_at desc);
create index on programme (tenant_id, created_by, created_at desc);
create index on agreement_comment (tenant_id, written_by, written_at desc);

-- What came through a door; a paper that a job writes in somebody's name is none.
alter table file add uploaded boolean not null default false;
grant insert (uploaded) on file to payung_app;
-- An upload whose last piece meets a full day is kept until the next.
grant update (expires_at) on file_upload to payung_app;
