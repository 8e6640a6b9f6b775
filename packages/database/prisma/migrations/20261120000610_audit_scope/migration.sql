-- The log tells of the whole tenant: a membership for one district or agency reads none of it, but writes its own events into it.
drop policy audit_of_tenant on audit_event;
create policy audit_read on audit_event for select to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy audit_add on audit_event for insert to payung_app with check (tenant_id = (select app.tenant_id()));

-- On which days the heads of the chains went out; one mail a day, whatever the number of processes and restarts.
create table audit_heads_sent (day date primary key);
grant select, insert on audit_heads_sent to payung_jobs;
