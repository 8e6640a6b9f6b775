-- A review whose day has come opens by itself, in the name of its schedule: nobody made it, so nobody is its maker. What it lists is decided by people as before.

-- Which are due, of all tenants, ids alone; each is opened as its own tenant.
create function app.due_reverifications(today date) returns table (decree_id uuid, tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.decree_id, s.tenant_id from reverification_schedule s join decree d on d.id = s.decree_id
  where s.next_on <= today and d.state in ('SIGNED', 'PUBLISHED') and d.until_month > today
    and not exists (select from reverification r where r.decree_id = s.decree_id and r.state = 'OPEN')
  order by s.next_on, s.decree_id
$$;

-- Once its list is made, in the same transaction: whoever opens reviews in the whole tenant hears that one waits, and how many it lists.
create function app.tell_of_reverification() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into notice (tenant_id, user_id, kind, params)
  select new.tenant_id, m.user_id, 'REVERIFICATION_OPENED', jsonb_build_object('reverificationId', new.id, 'number', d.number, 'people', new.people,
    'listed', new.listed)
  from decree d join (select distinct tenant_id, user_id from membership where role in ('ADMINISTRATOR', 'OFFICER') and area_prefix = '' and agency_id is null
      and valid @> (now() at time zone 'Asia/Pontianak')::date) m on m.tenant_id = new.tenant_id
  where d.id = new.decree_id;
  return null;
end $$;
create trigger reverification_told after update of people on reverification for each row
  when (old.people is null and new.people is not null and new.because = 'SCHEDULE' and new.created_by is null)
  execute function app.tell_of_reverification();

revoke execute on function app.due_reverifications(date), app.tell_of_reverification() from public;
alter function app.due_reverifications(date) owner to payung_crossing;
alter function app.tell_of_reverification() owner to payung_crossing;
grant execute on function app.due_reverifications(date) to payung_jobs;
