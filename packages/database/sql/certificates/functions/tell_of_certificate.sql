-- A certificate that is requested is told to those of the region who decide on it, what became of it to whoever requested it and to the approvers of the company.
create or replace function app.tell_of_certificate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into notice (tenant_id, user_id, kind, params)
  select distinct m.tenant_id, m.user_id, 'CERTIFICATE_' || new.state, jsonb_build_object('pledgeId', new.pledge_id, 'other', o.name)
    || case when new.number is null then '{}' else jsonb_build_object('number', new.number) end
  from membership m join tenant o on o.id = case when new.state = 'REQUESTED' then new.tenant_id else new.region_tenant_id end
  where m.tenant_id = case when new.state = 'REQUESTED' then new.region_tenant_id else new.tenant_id end
    and m.area_prefix = '' and m.agency_id is null and m.valid @> app.today() and m.user_id is distinct from app.user_id()
    and (m.role = 'APPROVER' or new.state <> 'REQUESTED' and m.user_id = new.requested_by);
  return null;
end $$;
alter function app.tell_of_certificate owner to payung_crossing;
revoke execute on function app.tell_of_certificate from public;
