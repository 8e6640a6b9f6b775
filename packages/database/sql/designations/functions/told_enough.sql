create or replace function app.told_enough() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) >= 200 from audit_event e where e.tenant_id = app.tenant_id() and e.actor_id = app.user_id() and e.action = 'DESIGNATION_TOLD'
    and e.at > now() - interval '1 day';
$$;
alter function app.told_enough owner to payung_crossing;
revoke execute on function app.told_enough from public;
grant execute on function app.told_enough to payung_app;
