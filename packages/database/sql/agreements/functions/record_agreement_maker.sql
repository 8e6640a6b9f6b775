create or replace function app.record_agreement_maker() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.user_id() is not null then
    insert into agreement_maker (agreement_id, user_id, tenant_id)
    values (coalesce(new.agreement_id, old.agreement_id), app.user_id(), coalesce(new.tenant_id, old.tenant_id)) on conflict do nothing;
  end if;
  return null;
end $$;
alter function app.record_agreement_maker owner to payung_crossing;
revoke execute on function app.record_agreement_maker from public;
