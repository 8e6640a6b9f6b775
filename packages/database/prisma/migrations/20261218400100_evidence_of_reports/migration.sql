-- A report of an event that opens no case has its evidence itself, decision 225.
alter table life_event_report add column file_id uuid;
alter table life_event_report add constraint life_event_report_file foreign key (tenant_id, file_id) references file (tenant_id, id);
create unique index life_event_report_file_once on life_event_report (file_id) where file_id is not null;
grant insert (file_id) on life_event_report to payung_app;
