-- Whoever has gone, or may not be designated by law, is some in a hundred of those whom a tenant keeps: found without reading the others. The condition
-- is what `app.is_gone` and `app.designation_bar` ask, word for word: whoever changes one of them builds the index anew.
create index worker_listing_gone on worker_listing (tenant_id, worker_id)
  where status in ('DECEASED', 'MOVED', 'WITHDRAWN')
    or (case when public_service in ('CIVIL_SERVANT', 'ARMY', 'POLICE') then public_service when citizenship = 'FOREIGN' then citizenship end) is not null;
-- Whose import was taken back stands in no listing.
create index on worker (reverted_import_id) where reverted_import_id is not null;
