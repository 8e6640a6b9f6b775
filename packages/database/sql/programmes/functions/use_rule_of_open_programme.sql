create or replace function app.use_rule_of_open_programme() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  owner_state text;
begin
  select p.state into owner_state from programme p where p.id = new.programme_id for share;
  if owner_state in ('CLOSED', 'DISCARDED') then
    raise exception using errcode = '23001', constraint = 'programme_is_settled', message = 'a closed programme no longer changes: constraint "programme_is_settled"';
  end if;
  new.used_at := case when owner_state = 'OPEN' then now() end;
  return new;
end $$;
