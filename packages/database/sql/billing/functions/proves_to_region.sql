-- Whether a list pays people of the viewer's government for a pledge that was approved: then its region looks at the proof of the payment.
create or replace function app.proves_to_region(asked_list uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from contribution_list c join pledge p on p.tenant_id = c.tenant_id and p.region_tenant_id = app.tenant_id() and p.state in ('APPROVED', 'ENDED')
    where c.id = asked_list and c.decree_tenant_id = app.tenant_id());
$$;
alter function app.proves_to_region owner to payung_crossing;
revoke execute on function app.proves_to_region from public;
grant execute on function app.proves_to_region to payung_app;
