-- Who gives a link out does so for the government they act for, and takes it back while nobody has reported by it.
create or replace function app.guard_family_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.giver_tenant_id := coalesce(new.giver_tenant_id, app.tenant_id());
  elsif old.used_at is not null or old.withdrawn_at is not null then
    raise exception using errcode = '23514', constraint = 'family_link_step', message = 'ended already: constraint "family_link_step"';
  end if;
  return new;
end $$;
alter function app.guard_family_link owner to payung_crossing;
revoke execute on function app.guard_family_link from public;
