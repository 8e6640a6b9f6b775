-- What must hold of a handover when it is written down, and again when it is confirmed: the grant is due, it happened after the death and not in the future, and who took
-- it is an heir whom the case names, where it names any, or the guardian or attorney whom it names for that heir. Runs with the rights of the function that calls it.
create or replace function app.check_grant_handover(h grant_handover) returns void language plpgsql stable set search_path = public, pg_temp as $$
declare
  died_on date := (select d.event_day from app.grants_due(array[h.claim_id]) d where d.grant_id = h.grant_id);
  heirs constant uuid[] := array(select k.id from claim_heir k where k.claim_id = h.claim_id and k.is_living and k.removal_reason is null);
begin
  if died_on is null then
    raise exception using errcode = '23514', constraint = 'grant_handover_due', message = 'the grant is not due: constraint "grant_handover_due"';
  end if;
  if h.handed_on < died_on or h.handed_on > app.today() then
    raise exception using errcode = '23514', constraint = 'grant_handover_day', message = 'before the death or in the future: constraint "grant_handover_day"';
  end if;
  if cardinality(heirs) > 0 and (h.heir_id is null or h.heir_id <> all (heirs)) then
    raise exception using errcode = '23514', constraint = 'grant_handover_heir', message = 'no heir of the case: constraint "grant_handover_heir"';
  end if;
  if h.heir_id is not null and h.receiver_name is not null and not exists (select from claim_heir k
      left join claim_heir a on a.id = k.attorney_id and a.is_living and a.removal_reason is null
      where k.id = h.heir_id and h.receiver_name in (k.guardian_name, a.name)) then
    raise exception using errcode = '23514', constraint = 'grant_handover_receiver', message = 'takes nothing for the heir: constraint "grant_handover_receiver"';
  end if;
end $$;
revoke execute on function app.check_grant_handover from public;
grant execute on function app.check_grant_handover to payung_crossing;
