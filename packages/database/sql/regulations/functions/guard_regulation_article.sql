create or replace function app.guard_regulation_article() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from regulation r where r.id = old.regulation_id and r.state in ('ENACTED', 'REPLACED')) then
    raise exception using errcode = '23001', constraint = 'regulation_is_settled', message = 'an enacted regulation no longer changes: constraint "regulation_is_settled"';
  end if;
  return coalesce(new, old);
end $$;
