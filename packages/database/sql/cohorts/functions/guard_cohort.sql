create or replace function app.guard_cohort() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  -- What the way to the lock writes; everything else is made by somebody.
  way_keys constant text[] := '{state,version,updated_by,updated_at,members,reserves,lock_reason,locked_at,locked_by,content_hash,makers,published_at,published_by,objections_until,public_code}';
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' or not exists (select from programme p where p.id = new.programme_id and p.state = 'OPEN') then
      raise exception using errcode = '23514', constraint = 'cohort_programme_open', message = 'a cohort begins as the draft of an open programme: constraint "cohort_programme_open"';
    end if;
    new.makers := array_remove(array[coalesce(app.user_id(), new.created_by)], null);
    return new;
  end if;
  if old.state in ('LOCKED', 'DISCARDED') then
    raise exception using errcode = '23001', constraint = 'cohort_is_settled', message = 'it no longer changes: constraint "cohort_is_settled"';
  end if;
  if new.tenant_id <> old.tenant_id or new.programme_id <> old.programme_id then
    raise exception using errcode = '23001', constraint = 'cohort_is_of_its_programme', message = 'it stays with its programme: constraint "cohort_is_of_its_programme"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'PUBLISHED'), ('PUBLISHED', 'DRAFT'), ('DRAFT', 'LOCKED'), ('PUBLISHED', 'LOCKED'),
    ('DRAFT', 'DISCARDED')) then
    raise exception using errcode = '23514', constraint = 'cohort_transition', message = 'not a next state: constraint "cohort_transition"';
  end if;
  if new.state <> old.state and new.state in ('PUBLISHED', 'LOCKED') then
    -- Whoever closes the programme waits for this list, and the other way round.
    perform pg_advisory_xact_lock(hashtextextended('programme ' || new.programme_id, 0));
    if not exists (select from programme p where p.id = new.programme_id and p.state = 'OPEN') then
      raise exception using errcode = '23514', constraint = 'cohort_programme_open', message = 'its programme is closed: constraint "cohort_programme_open"';
    end if;
  end if;
  if (to_jsonb(new) - way_keys) <> (to_jsonb(old) - way_keys) then
    if old.state <> 'DRAFT' then
      raise exception using errcode = '23001', constraint = 'cohort_is_published', message = 'only a draft is changed: constraint "cohort_is_published"';
    end if;
    new.makers := array_remove(array_remove(old.makers, app.user_id()) || app.user_id(), null);
  else
    new.makers := old.makers;
  end if;
  if new.computed_at is distinct from old.computed_at then
    update rule_version set used_at = now() where programme_id = new.programme_id and version = new.rule_version and used_at is null;
    update priority_version set used_at = now() where programme_id = new.programme_id and version = new.priority_version and used_at is null;
  end if;
  return new;
end $$;
