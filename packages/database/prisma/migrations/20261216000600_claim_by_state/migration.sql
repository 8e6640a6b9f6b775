-- With the person, by which the policy asks where they live: counting reads the index alone.
create index claim_by_state on claim (tenant_id, state, id) include (worker_id);
drop index claim_tenant_id_state_id_idx;
