-- Roles end that rest on these accounts alone: what they have granted, by an invitation too, and what one of them has confirmed. Whoever holds no role
-- after that takes along what they have granted themselves, and so on. A role that somebody else has confirmed stays: the confirmer answers for it.
-- The accounts stay without a role; the log says of each role why. Repeating it does nothing.
create or replace function app.end_roles_from(senders uuid[]) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := app.today();
  givers uuid[] := senders;
  former uuid[];
  ended integer := 0;
begin
  loop
    with of_them as (
      update membership m set valid = daterange(lower(m.valid), greatest(lower(m.valid), today))
      where m.user_id <> all (senders) and not isempty(m.valid) and (upper_inf(m.valid) or upper(m.valid) > today)
        and coalesce((select p.decided_by from role_proposal p where p.membership_id = m.id), m.granted_by) = any (givers)
      returning m.id, m.tenant_id, m.user_id, m.role
    ), logged as (
      insert into audit_event (tenant_id, action, subject_kind, subject_id, details)
      select tenant_id, 'MEMBERSHIP_ENDED', 'user', user_id::text,
        jsonb_build_object('role', role, 'membership', id, 'lastDay', today - 1, 'because', 'DEMO_ENDED') from of_them
    )
    select array_agg(user_id) into former from of_them;
    exit when former is null;
    ended := ended + cardinality(former);
    givers := array(select distinct f from unnest(former) f
      where not exists (select from membership m where m.user_id = f and not isempty(m.valid) and (upper_inf(m.valid) or upper(m.valid) > today)));
  end loop;
  return ended;
end $$;
alter function app.end_roles_from owner to payung_crossing;
revoke execute on function app.end_roles_from from public;
grant execute on function app.end_roles_from to payung_auth;
