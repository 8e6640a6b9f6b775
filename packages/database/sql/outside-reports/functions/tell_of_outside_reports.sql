-- Who confirms reports from outside is told that something waits: the officers of the whole government and of the part in which the person lives. One who has not read
-- the last such notice gets no further one. It names no person: it holds the first report, and how many came at once. What still waits after it was changed was handed over with its record, and is new to who keeps it now.
create or replace function app.tell_of_outside_reports() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into notice (tenant_id, user_id, kind, params)
  select r.tenant_id, m.user_id, 'OUTSIDE_REPORT', jsonb_build_object('reportId', min(r.id::text), 'reports', count(distinct r.id))
  from reported r join worker w on w.id = r.worker_id
    join membership m on m.tenant_id = r.tenant_id and m.role in ('ADMINISTRATOR', 'OFFICER') and m.valid @> app.today() and m.agency_id is null
      and starts_with(w.village_code, m.area_prefix) and m.user_id <> r.reported_by
  where r.state = 'WAITING' and not exists (select from notice n where n.tenant_id = r.tenant_id and n.user_id = m.user_id and n.kind = 'OUTSIDE_REPORT' and n.read_at is null)
  group by r.tenant_id, m.user_id;
  return null;
end $$;
alter function app.tell_of_outside_reports owner to payung_crossing;
revoke execute on function app.tell_of_outside_reports from public;
