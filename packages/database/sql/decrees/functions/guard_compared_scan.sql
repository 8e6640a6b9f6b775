-- What was compared stays as it was compared: a signature adds who looked at the pages without letters, once, and nobody rewrites it afterwards.
create or replace function app.guard_compared_scan() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.confirmed_at is not null
    or to_jsonb(new) - array['confirmed_at', 'confirmed_by'] is distinct from to_jsonb(old) - array['confirmed_at', 'confirmed_by']
    or not exists (select from decree d where d.id = old.decree_id and d.approved_hash = old.approved_hash and d.state = 'APPROVED') then
    raise exception using errcode = '23001', constraint = 'decree_scan_as_compared', message = 'it stays as it was compared: constraint "decree_scan_as_compared"';
  end if;
  return new;
end $$;
revoke execute on function app.guard_compared_scan from public;
