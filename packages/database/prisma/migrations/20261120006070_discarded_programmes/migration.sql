-- A draft of a programme that nobody will open is discarded: it leaves the lists, and the log keeps what was of it.
alter table programme drop constraint programme_state_check,
  add constraint programme_state_check check (state in ('DRAFT', 'OPEN', 'CLOSED', 'DISCARDED'));

do $$
declare
  place text[];
  body text;
begin
  foreach place slice 1 in array array[
    ['app.guard_programme()', 'old.state = ''CLOSED''', 'old.state in (''CLOSED'', ''DISCARDED'')'],
    ['app.guard_programme()', '((''DRAFT'', ''OPEN''), (''OPEN'', ''CLOSED''))', '((''DRAFT'', ''OPEN''), (''DRAFT'', ''DISCARDED''), (''OPEN'', ''CLOSED''))'],
    ['app.guard_quota()', 'owner.state = ''CLOSED''', 'owner.state in (''CLOSED'', ''DISCARDED'')'],
    ['app.use_rule_of_open_programme()', 'owner_state = ''CLOSED''', 'owner_state in (''CLOSED'', ''DISCARDED'')']]
  loop
    body := pg_get_functiondef(place[1]::regprocedure);
    if position(place[2] in body) = 0 then
      raise exception '% has no such place: %', place[1], place[2];
    end if;
    execute replace(body, place[2], place[3]);
  end loop;
end $$;
-- Of other tenants only programmes that were opened are seen.
drop policy programme_read on programme;
create policy programme_read on programme for select using (
  tenant_id = (select app.tenant_id())
  or (state in ('OPEN', 'CLOSED') and exists (select from programme_quota q where q.programme_id = programme.id and q.area_tenant_id = (select app.tenant_id()))));
