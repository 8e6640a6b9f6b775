-- What a home asks for: whose months are designated and on no list. They are few of all that is counted.
create index protection_count_unlisted on protection_count (tenant_id, month) where step = 1;
