-- No company sees anybody (decision 194): its links end, and with them go its rows of the listing, its bits and its postings. The triggers that would do so
-- are those of the version before, which know tables that are gone.
alter table tenant no force row level security;
alter table worker_access disable trigger user, no force row level security;
alter table worker_listing disable trigger user, no force row level security;
alter table facet_bits no force row level security;
alter table facet_change no force row level security;
alter table name_posting no force row level security;

update worker_access a set ended_at = now() from tenant t where t.id = a.tenant_id and t.kind = 'COMPANY' and a.ended_at is null;
delete from worker_listing l using tenant t where t.id = l.tenant_id and t.kind = 'COMPANY';
delete from facet_bits b using tenant t where t.id = b.tenant_id and t.kind = 'COMPANY';
delete from facet_change c using tenant t where t.id = c.tenant_id and t.kind = 'COMPANY';
delete from name_posting n using tenant t where t.id = n.tenant_id and t.kind = 'COMPANY';

alter table tenant force row level security;
alter table worker_access enable trigger user, force row level security;
alter table worker_listing enable trigger user, force row level security;
alter table facet_bits force row level security;
alter table facet_change force row level security;
alter table name_posting force row level security;
