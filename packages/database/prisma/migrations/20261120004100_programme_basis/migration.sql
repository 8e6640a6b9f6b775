-- What a programme rests on, and a quota that stays above what was signed.

-- Regulations and agreements by their ids, as a decree keeps them: whoever reads the programme sees of them what their own tenant may.
alter table programme
  add column regulation_ids uuid[] not null default '{}' check (cardinality(regulation_ids) <= 60),
  add column agreement_ids uuid[] not null default '{}' check (cardinality(agreement_ids) <= 20);
grant insert (regulation_ids, agreement_ids), update (regulation_ids, agreement_ids) on programme to payung_app;

-- An agreement is renewed while a programme is open: what it rests on stays open to change.
create or replace function app.guard_programme() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  free_keys constant text[] := '{name,description,legal_note,regulation_ids,agreement_ids,proposers,occupation_codes,state,version,updated_by,updated_at}';
begin
  if new.tenant_id <> old.tenant_id or old.state = 'CLOSED' then
    raise exception using errcode = '23001', constraint = 'programme_is_settled', message = 'a closed programme no longer changes: constraint "programme_is_settled"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'OPEN'), ('OPEN', 'CLOSED')) then
    raise exception using errcode = '23514', constraint = 'programme_transition', message = 'not the next state: constraint "programme_transition"';
  end if;
  if old.state = 'OPEN' and (to_jsonb(new) - free_keys) <> (to_jsonb(old) - free_keys) then
    raise exception using errcode = '23001', constraint = 'programme_is_open', message = 'others rely on an open programme: constraint "programme_is_open"';
  end if;
  return new;
end $$;

-- Of an area: how many people are locked in cohorts of the programme, and how many lines of its decrees in force are held there.
create function app.quota_taken(asked_programme uuid, asked_area text) returns table (locked integer, signed integer)
language sql stable set search_path = public, pg_temp as $$
  select (select coalesce(sum(v.people), 0)::int from app.locked_by_village(asked_programme) v
      where v.village_code = asked_area or starts_with(v.village_code, asked_area || '.')),
    (select count(*)::int from decree d join decree_holding h on h.decree_id = d.id and h.until_month = d.until_month and h.from_month < h.until_month
      where d.programme_id = asked_programme and d.kind = 'DESIGNATION' and d.state in ('SIGNED', 'PUBLISHED')
        and (h.village_code = asked_area or starts_with(h.village_code, asked_area || '.')));
$$;
grant execute on function app.quota_taken(uuid, text) to payung_app;

-- A quota never falls below the people who are locked in it, nor below those whom a signed decree names: an amendment may have added some of the reserve.
create or replace function app.guard_quota() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  owner programme;
  taken record;
  asked integer := case when tg_op = 'DELETE' then 0 else new.people end;
begin
  select * into owner from programme p where p.id = case when tg_op = 'DELETE' then old.programme_id else new.programme_id end for share;
  if owner.state = 'CLOSED' then
    raise exception using errcode = '23001', constraint = 'programme_is_settled', message = 'a closed programme no longer changes: constraint "programme_is_settled"';
  end if;
  if tg_op <> 'INSERT' and owner.state = 'OPEN' and asked < old.people then
    perform pg_advisory_xact_lock(hashtextextended('programme ' || old.programme_id, 0));
    select * into taken from app.quota_taken(old.programme_id, old.area_code);
    if taken.signed > asked then
      raise exception using errcode = '23514', constraint = 'quota_below_signed', message = 'fewer than are signed: constraint "quota_below_signed"';
    end if;
    if taken.locked > asked then
      raise exception using errcode = '23514', constraint = 'quota_below_locked', message = 'fewer than are locked: constraint "quota_below_locked"';
    end if;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  -- Of an area and a part of it nobody could say which quota counts.
  if exists (select from programme_quota q where q.programme_id = new.programme_id and q.area_code <> new.area_code
      and (starts_with(q.area_code, new.area_code || '.') or starts_with(new.area_code, q.area_code || '.'))) then
    raise exception using errcode = '23514', constraint = 'programme_quota_nested', message = 'an area within another: constraint "programme_quota_nested"';
  end if;
  if tg_op = 'INSERT' then new.opened := owner.state = 'OPEN'; end if;
  return new;
end $$;
