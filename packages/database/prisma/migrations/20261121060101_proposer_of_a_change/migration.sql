-- Who proposed a change of somebody's record, also across tenants: one person may be a member of both. Null for what was proposed before.
alter table worker_proposal add column proposed_by uuid references app_user default app.user_id();
