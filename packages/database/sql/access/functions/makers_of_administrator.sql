-- An administrator, and who made them one without a second administrator, and so on upwards. One person can have several mailboxes: accounts that
-- one account alone has made administrators count as that account. A role given by the operator, or confirmed by a second, begins a line of its own.
create or replace function app.makers_of_administrator(asked_tenant uuid, asked_user uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive maker(user_id) as (
    select asked_user
    union
    select m.granted_by from maker k join membership m on m.tenant_id = asked_tenant and m.user_id = k.user_id and m.role = 'ADMINISTRATOR'
      and m.valid @> (now() at time zone 'Asia/Pontianak')::date
    where m.granted_by is not null and not exists (select from role_proposal p where p.membership_id = m.id)
  )
  select array_agg(user_id) from maker;
$$;
alter function app.makers_of_administrator owner to payung_crossing;
revoke execute on function app.makers_of_administrator from public;
