-- The worklist shows the oldest cases first, whatever their state: without this every case of a government is read and sorted for a page of 25.
create index claim_in_order on claim (tenant_id, id) where state <> 'WITHDRAWN';
-- With the person, by which the policy asks where they live: counting reads the index alone.
create index claim_by_state on claim (tenant_id, state, id) include (worker_id);
drop index claim_tenant_id_state_id_idx;
