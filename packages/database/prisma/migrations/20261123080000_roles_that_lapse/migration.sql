-- A role also ends by its last day, without any statement: `app.close_ended_roles` closes then what it has opened, once for each end. Here stands the end
-- for which that was done; null before the first time.
alter table membership add column closed_for date;
