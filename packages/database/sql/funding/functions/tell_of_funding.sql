-- A request to pay is told to those of the payer who answer it, and the answer to whoever asked. While one about the same decree is unread nobody is told again:
-- a decree may be divided many times before it is submitted.
create or replace function app.tell_of_funding() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into notice (tenant_id, user_id, kind, params)
  select distinct m.tenant_id, m.user_id, 'FUNDING_' || new.state,
    jsonb_build_object('requestId', new.id, 'ofDecree', new.decree_id, 'other', o.name, 'programme', new.programme_name)
  from membership m join tenant o on o.id = case when new.state = 'REQUESTED' then new.tenant_id else new.payer_tenant_id end
  where m.valid @> app.today() and m.area_prefix = '' and m.agency_id is null
    and case when new.state = 'REQUESTED' then m.tenant_id = new.payer_tenant_id and m.role = 'APPROVER'
      else m.tenant_id = new.tenant_id and m.user_id = new.requested_by end
    and not exists (select from notice n where n.tenant_id = m.tenant_id and n.user_id = m.user_id and n.read_at is null and n.kind = 'FUNDING_' || new.state
      and n.params ->> 'ofDecree' = new.decree_id::text and n.params ->> 'other' = o.name);
  return null;
end $$;
alter function app.tell_of_funding owner to payung_crossing;
revoke execute on function app.tell_of_funding from public;
