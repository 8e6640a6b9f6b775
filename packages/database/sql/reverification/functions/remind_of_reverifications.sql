-- Once for every due day: whoever drafts decrees in the whole tenant hears which decree is to be looked at again. A review opened meanwhile needs none.
create or replace function app.remind_of_reverifications(today date) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  with due as (
    update reverification_schedule s set reminded_of = s.next_on
    from decree d
    where d.id = s.decree_id and d.state in ('SIGNED', 'PUBLISHED') and d.until_month > today and s.next_on <= today and s.reminded_of is distinct from s.next_on
      and not exists (select from reverification r where r.decree_id = s.decree_id and r.state = 'OPEN')
    returning s.decree_id, s.tenant_id, s.next_on, d.number
  )
  insert into notice (tenant_id, user_id, kind, params)
  select d.tenant_id, m.user_id, 'REVERIFICATION_DUE', jsonb_build_object('decreeId', d.decree_id, 'number', d.number, 'dueOn', d.next_on)
  from due d join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER') and area_prefix = '' and agency_id is null and valid @> today) m on m.tenant_id = d.tenant_id;
  get diagnostics written = row_count;
  return written;
end $$;
alter function app.remind_of_reverifications owner to payung_crossing;
revoke execute on function app.remind_of_reverifications from public;
grant execute on function app.remind_of_reverifications to payung_jobs;
