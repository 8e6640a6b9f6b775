create or replace function app.guard_priority_version() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.used_at := null;
    if exists (select from programme p where p.id = new.programme_id and p.state = 'CLOSED') then
      raise exception using errcode = '23001', constraint = 'programme_is_settled', message = 'a closed programme no longer changes: constraint "programme_is_settled"';
    end if;
  elsif old.used_at is not null then
    raise exception using errcode = '23001', constraint = 'priority_version_is_used', message = 'people were placed by this order: constraint "priority_version_is_used"';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
