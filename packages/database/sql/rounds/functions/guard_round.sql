create or replace function app.guard_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.state = 'CLOSED' or new.tenant_id <> old.tenant_id
    or (old.state <> 'DRAFT' and new.programme_id <> old.programme_id) then
    raise exception using errcode = '23001', constraint = 'round_is_settled', message = 'this round no longer changes: constraint "round_is_settled"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'OPEN'), ('OPEN', 'CLOSED')) then
    raise exception using errcode = '23514', constraint = 'round_transition', message = 'not the next state: constraint "round_transition"';
  end if;
  if old.state = 'DRAFT' and new.state = 'OPEN' then
    if not exists (select from round_task t where t.round_id = new.id)
      or not exists (select from programme p where p.id = new.programme_id and p.state = 'OPEN') then
      raise exception using errcode = '23514', constraint = 'round_incomplete', message = 'nobody is asked, or the programme is not open: constraint "round_incomplete"';
    end if;
    new.opened_at := now();
  end if;
  return new;
end $$;
alter function app.guard_round owner to payung_crossing;
revoke execute on function app.guard_round from public;
