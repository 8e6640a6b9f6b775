-- Whether two accounts may belong to one person: one has opened the other, or a third both, and no second person has confirmed either as an official;
-- or both are confirmed on the same appointment.
create or replace function app.may_be_one_person(first_tenant uuid, first_user uuid, second_tenant uuid, second_user uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select first_user is not null and second_user is not null and (
    app.makers_of_account(first_tenant, first_user) && app.makers_of_account(second_tenant, second_user)
    or exists (select from role_proposal p join role_proposal o on o.tenant_id = p.tenant_id and o.official_id = p.official_id and o.state = 'CONFIRMED'
      where p.tenant_id = first_tenant and p.user_id = first_user and p.state = 'CONFIRMED' and o.tenant_id = second_tenant and o.user_id = second_user));
$$;
alter function app.may_be_one_person owner to payung_crossing;
revoke execute on function app.may_be_one_person from public;
