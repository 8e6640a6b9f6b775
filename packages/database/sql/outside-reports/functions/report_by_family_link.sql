-- A family reports by its link, once. It waits at whoever keeps the record by now, whatever the record says of the person. The page opens without an account: whoever is
-- signed in reports nothing here. A hand-over of the record waits for it, or was first. A day before the birth is a slip of the hand: it is refused, and the link stays open. In the
-- year of the birth three such days of a person are refused, by whichever link; then years alone are compared, so that nobody who tries out days learns the birthday.
create or replace function app.report_by_family_link(asked bytea, new_id uuid, report_kind text, on_day date, known_to text, at_place text, at_work boolean, of_illness boolean,
  by_name text, by_relation text, by_phone bytea) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  l family_link;
  born date;
begin
  select * into l from family_link k where k.code_hash = asked;
  if l.id is null or app.user_id() is not null then return 'MISSING'; end if;
  perform from worker w where w.id = app.current_record(l.worker_id) for share;
  select * into l from family_link k where k.id = l.id for update;
  if l.withdrawn_at is not null or l.expires_at <= now() then return 'MISSING'; end if;
  if l.used_at is not null then return 'USED'; end if;
  select w.birth_date into born from worker w where w.id = app.current_record(l.worker_id);
  if extract(year from on_day) < extract(year from born) then return 'DAY_WRONG'; end if;
  -- As `app.guard_life_event` compares them.
  if on_day < (case known_to when 'DAY' then born else date_trunc(lower(known_to), born)::date end)
      and (select sum(k.days_before_birth) from family_link k where k.worker_id = l.worker_id) < 3 then
    update family_link k set days_before_birth = k.days_before_birth + 1 where k.id = l.id;
    return 'DAY_WRONG';
  end if;
  insert into outside_report (id, tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, at_work_or_on_the_way, of_occupational_illness, source, reported_by,
    family_link_id, family_name, family_relation, family_phone_cipher)
  values (new_id, l.tenant_id, l.giver_tenant_id, l.worker_id, report_kind, on_day, known_to, at_place, at_work, of_illness, 'HEIR', l.made_by,
    l.id, by_name, by_relation, by_phone);
  update family_link k set used_at = now() where k.id = l.id;
  insert into audit_event (tenant_id, action, subject_kind, subject_id, details) values (l.tenant_id, 'FAMILY_REPORTED', 'worker', l.worker_id::text, '{"byLink": true}');
  return 'RECEIVED';
end $$;
alter function app.report_by_family_link owner to payung_crossing;
revoke execute on function app.report_by_family_link from public;
grant execute on function app.report_by_family_link to payung_app;
