-- A quota never falls below the people who are locked in it, nor below those whom a signed decree names: an amendment may have added some of the reserve.
create or replace function app.guard_quota() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  owner programme;
  taken record;
  asked integer := case when tg_op = 'DELETE' then 0 else new.people end;
begin
  select * into owner from programme p where p.id = case when tg_op = 'DELETE' then old.programme_id else new.programme_id end for share;
  if owner.state in ('CLOSED', 'DISCARDED') then
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
