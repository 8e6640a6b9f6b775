-- Whom a verifier may call verified is asked with each home: candidates whose record the viewer keeps, found without reading those of others, of whom a province
-- sees all. The condition is what `to-verify.queries.ts` asks, word for word: as an equality alone the planner would know the keeper by the viewer, and the index no more.
create index worker_listing_to_verify on worker_listing (tenant_id, worker_id) where status = 'CANDIDATE' and (custodian_tenant_id = tenant_id) is true;

-- The districts of one regency are counted without reading those of all others in each block.
drop index facet_bits_tenant_id_block_field_idx;
create index facet_bits_block on facet_bits (tenant_id, block, field, value);
