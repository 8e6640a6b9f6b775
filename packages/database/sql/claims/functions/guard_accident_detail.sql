-- An entry follows the last one: whoever writes has seen it. Its parts are in the table of disabilities of the day of the event, each once.
create or replace function app.guard_accident_detail() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from claim c where c.id = new.claim_id and c.tenant_id = app.tenant_id() for no key update;
  if new.number <> (select count(*) from accident_detail d where d.claim_id = new.claim_id) then
    raise exception using errcode = '23514', constraint = 'accident_detail_number', message = 'after another entry: constraint "accident_detail_number"';
  end if;
  if exists (
    select from jsonb_to_recordset(new.losses) l(part text, pieces integer, percent integer)
      left join (claim c join life_event e on e.id = c.event_id) on c.id = new.claim_id
      left join reference_amount r on r.key = 'DISABILITY_' || l.part and r.valid @> e.event_day
    where c.id is not null and r.key is null or l.pieces is null or l.percent is null or l.pieces not between 1 and 8 or l.percent not between 1 and 100)
    or (select count(*) > count(distinct l.part) from jsonb_to_recordset(new.losses) l(part text)) then
    raise exception using errcode = '23514', constraint = 'accident_losses', message = 'not in the table: constraint "accident_losses"';
  end if;
  return null;
end $$;
alter function app.guard_accident_detail owner to payung_crossing;
revoke execute on function app.guard_accident_detail from public;
