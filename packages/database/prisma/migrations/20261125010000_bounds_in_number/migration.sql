-- What one account could write without end is counted as it is written: `app.bound_rows`, `app.guard_uploads` and `app.draft_contribution_list`.
grant select on agreement_comment to payung_crossing;
create index on invitation (tenant_id, created_at desc);
create index on contribution_list (tenant_id, drafted_at desc) where state = 'DISCARDED';
