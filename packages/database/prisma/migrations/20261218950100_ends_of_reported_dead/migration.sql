-- Where the cover of somebody ends who is reported dead is counted anew: the gap calendar left out whom the record says to be dead alone.
alter table life_event no force row level security;
alter table worker no force row level security;
alter table protection_change no force row level security;
insert into protection_change (tenant_id, worker_id)
select w.tenant_id, w.id from life_event e join worker w on w.id = e.worker_id where e.kind = 'DEATH' and e.state = 'REPORTED';
alter table protection_change force row level security;
alter table worker force row level security;
alter table life_event force row level security;
