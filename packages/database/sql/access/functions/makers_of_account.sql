-- An account, and who opened it in this tenant without a second person, and so on upwards. One person can have several mailboxes: accounts that one
-- account alone has opened count as that account. An account that the operator has opened, or one with a role that a second administrator has
-- confirmed on an appointment, begins a line of its own. Past roles count too: else a role that was ended and given again would begin a new line.
create or replace function app.makers_of_account(asked_tenant uuid, asked_user uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive maker(user_id) as (
    select asked_user
    union
    select m.granted_by from maker k join membership m on m.tenant_id = asked_tenant and m.user_id = k.user_id
    where m.granted_by is not null
      and (m.counts_apart_until is null or m.counts_apart_until <= app.today())
      and not exists (select from membership o where o.tenant_id = asked_tenant and o.user_id = k.user_id and o.granted_by is null)
      and not exists (select from role_proposal p where p.tenant_id = asked_tenant and p.user_id = k.user_id and p.state = 'CONFIRMED')
  )
  select array_agg(user_id) from maker;
$$;
alter function app.makers_of_account owner to payung_crossing;
revoke execute on function app.makers_of_account from public;
