-- 30 and 7 days before accounts of one administrator stop counting apart, and when they have stopped: told to each account that decides and has no
-- confirmed appointment, and to the administrators of its part, how many there are. Once each, and only the nearest when several are due.
-- Repeating it does nothing.
create or replace function app.warn_of_grace(today date) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  with due as (
    select m.id, m.tenant_id, m.user_id, m.area_prefix, m.agency_id, m.counts_apart_until as until,
      case when m.counts_apart_until <= today then 0 when m.counts_apart_until - today <= 7 then 7 else 30 end as days
    from membership m
    where m.counts_apart_until - today <= 30 and m.valid @> today and m.role in ('OFFICER', 'VERIFIER', 'LEGAL_REVIEWER', 'APPROVER')
      and not exists (select from membership o where o.tenant_id = m.tenant_id and o.user_id = m.user_id and o.granted_by is null)
      and not exists (select from role_proposal p where p.tenant_id = m.tenant_id and p.user_id = m.user_id and p.state = 'CONFIRMED')
  ), told as (
    update membership m set grace_told_days = d.days from due d where m.id = d.id and (m.grace_told_days is null or m.grace_told_days > d.days)
    returning d.tenant_id, d.user_id, d.area_prefix, d.agency_id, d.until, d.days
  )
  insert into notice (tenant_id, user_id, kind, params)
  select t.tenant_id, t.user_id, case when min(t.days) = 0 then 'GRACE_ENDED' else 'GRACE_ENDING' end, jsonb_build_object('until', max(t.until))
  from told t group by t.tenant_id, t.user_id
  union all
  select t.tenant_id, a.user_id, case when t.days = 0 then 'GRACE_OF_MEMBERS_ENDED' else 'GRACE_OF_MEMBERS_ENDING' end,
    jsonb_build_object('until', t.until, 'people', count(distinct t.user_id))
  from told t join membership a on a.tenant_id = t.tenant_id and a.role = 'ADMINISTRATOR' and a.valid @> today and a.user_id <> t.user_id
    and starts_with(t.area_prefix, a.area_prefix) and (a.agency_id is null or a.agency_id = t.agency_id)
  group by t.tenant_id, a.user_id, t.until, t.days;
  get diagnostics written = row_count;
  return written;
end $$;
alter function app.warn_of_grace owner to payung_crossing;
revoke execute on function app.warn_of_grace from public;
grant execute on function app.warn_of_grace to payung_jobs;
