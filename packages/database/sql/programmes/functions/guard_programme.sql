-- What others rely on once it is open stays: whom it insures, for which months, from what money.
-- An agreement is renewed while a programme is open: what the programme rests on stays open to change.
create or replace function app.guard_programme() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  free_keys constant text[] := '{name,description,legal_note,regulation_ids,agreement_ids,proposers,occupation_codes,state,version,updated_by,updated_at}';
begin
  if new.tenant_id <> old.tenant_id or old.state in ('CLOSED', 'DISCARDED') then
    raise exception using errcode = '23001', constraint = 'programme_is_settled', message = 'a closed programme no longer changes: constraint "programme_is_settled"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'OPEN'), ('DRAFT', 'DISCARDED'), ('OPEN', 'CLOSED')) then
    raise exception using errcode = '23514', constraint = 'programme_transition', message = 'not the next state: constraint "programme_transition"';
  end if;
  if old.state = 'OPEN' and (to_jsonb(new) - free_keys) <> (to_jsonb(old) - free_keys) then
    raise exception using errcode = '23001', constraint = 'programme_is_open', message = 'others rely on an open programme: constraint "programme_is_open"';
  end if;
  return new;
end $$;
