-- Once its list is made, in the same transaction: whoever opens reviews in the whole tenant hears that one waits, and how many it lists.
create or replace function app.tell_of_reverification() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into notice (tenant_id, user_id, kind, params)
  select new.tenant_id, m.user_id, 'REVERIFICATION_OPENED', jsonb_build_object('reverificationId', new.id, 'number', d.number, 'people', new.people,
    'listed', new.listed)
  from decree d join (select distinct tenant_id, user_id from membership where role in ('ADMINISTRATOR', 'OFFICER') and area_prefix = '' and agency_id is null
      and valid @> app.today()) m on m.tenant_id = new.tenant_id
  where d.id = new.decree_id;
  return null;
end $$;
alter function app.tell_of_reverification owner to payung_crossing;
revoke execute on function app.tell_of_reverification from public;
