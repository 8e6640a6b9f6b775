-- What a tenant is told of others' decrees stands in both logs: of a person, once a day to whoever asks, and of two hundred people a day at most; of a whole
-- draft or list, one line with how many. Nothing is told that was not written down before.
create or replace function app.was_told(action_of text, subject text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audit_event e where e.tenant_id = app.tenant_id() and e.subject_id = subject and e.actor_id = app.user_id()
    and e.action = action_of and e.at > now() - interval '1 day');
$$;
alter function app.was_told owner to payung_crossing;
revoke execute on function app.was_told from public;
