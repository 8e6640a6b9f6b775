-- No company sees anybody (decision 194): its links end, and with them its rows of the listing, its bits and its postings, by their triggers.
alter table worker_access no force row level security;
update worker_access a set ended_at = now() from tenant t where t.id = a.tenant_id and t.kind = 'COMPANY' and a.ended_at is null;
alter table worker_access force row level security;
