-- Which of these actions the person who is entered has taken for this tenant, by the log's own index: who works for a part of a tenant reads no log, and may
-- know what they did themselves.
create or replace function app.own_actions(asked_actions text[]) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select a.action from unnest(asked_actions) a(action)
  where exists (select from audit_event e where e.tenant_id = app.tenant_id() and e.actor_id = app.user_id() and e.action = a.action);
$$;
alter function app.own_actions owner to payung_crossing;
revoke execute on function app.own_actions from public;
grant execute on function app.own_actions to payung_app;
