-- A review whose day has come opens by itself, in the name of its schedule: nobody made it, so nobody is its maker. What it lists is decided by people.
-- Which are due, of all tenants, ids alone; each is opened as its own tenant.
create or replace function app.due_reverifications(today date) returns table (decree_id uuid, tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.decree_id, s.tenant_id from reverification_schedule s join decree d on d.id = s.decree_id
  where s.next_on <= today and d.state in ('SIGNED', 'PUBLISHED') and d.until_month > today
    and not exists (select from reverification r where r.decree_id = s.decree_id and r.state = 'OPEN')
  order by s.next_on, s.decree_id
$$;
alter function app.due_reverifications owner to payung_crossing;
revoke execute on function app.due_reverifications from public;
grant execute on function app.due_reverifications to payung_jobs;
