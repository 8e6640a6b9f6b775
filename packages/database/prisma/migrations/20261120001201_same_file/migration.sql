-- The same file twice is recognised by its content, whatever it is called.
create index file_content on file (tenant_id, sha256);
