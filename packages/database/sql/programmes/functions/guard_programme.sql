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
  -- What waited could not go on: no list is locked, nobody is designated and nobody called up in a closed programme. A revocation goes on.
  if old.state = 'OPEN' and new.state = 'CLOSED' then
    perform pg_advisory_xact_lock(hashtextextended('programme ' || new.id, 0));
    if exists (select from cohort c where c.programme_id = new.id and c.state = 'PUBLISHED')
      or exists (select from decree d where d.programme_id = new.id and d.kind <> 'REVOCATION' and d.state in ('DRAFT', 'REVIEW', 'APPROVED')) then
      raise exception using errcode = '23514', constraint = 'programme_has_waiting', message = 'a list or a decree of it waits: constraint "programme_has_waiting"';
    end if;
  end if;
  return new;
end $$;
