-- Whether somebody has done a thing once is asked with each home of their first days: one entry of the index for each action, however long they have worked.
create index audit_event_own_actions on audit_event (tenant_id, actor_id, action);
