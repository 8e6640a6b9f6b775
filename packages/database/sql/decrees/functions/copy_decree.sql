-- Once a decree is signed, whoever has to act on it gets a copy and hears of it, in the same transaction: who keeps people whom it names, the insurer's
-- branches that were sent them or have an agreement with its government, else the branch that had the last one, the parties of the agreements that it rests on, and who pays for one of them. A decree that was signed
-- before there were copies sends them when it is published. A copy is written once, and only who gets one is told, so nobody hears of it twice.
-- With its copy a branch is sent whom it is to register, of a long annex by the worker (decision 229). Whose place is taken away is asked no longer.
create or replace function app.copy_decree() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := app.today();
  copies uuid[];
  -- So many cost a third of a second: a signature does not wait for the listings of a whole province. Of a longer annex it counts them alone.
  registrations_at_once constant integer := 2000;
begin
  update decree_copy c set state = new.state, ended_from = new.ended_from
    where c.decree_id = new.id and new.state in ('PUBLISHED', 'ENDED', 'REVOKED');
  if new.state not in ('SIGNED', 'PUBLISHED') then
    return null;
  end if;
  with insurers as materialized (
    select t.id from tenant t where t.kind in ('INSURER_BRANCH', 'INSURER_REGION')
  ), named as materialized (
    select w.id, w.tenant_id as keeper, w.village_code from app.people_of_decree(new.id) p join worker w on w.id = p.worker_id
  ), parties as (
    select p.party_tenant_id as tenant_id, array_agg(distinct a.id) as agreement_ids
    from agreement a join agreement_party p on p.agreement_id = a.id
    where a.id = any (new.agreement_ids || coalesce((select b.agreement_ids from decree b where b.id = new.amends_id), '{}')) and p.party_tenant_id is not null
    group by 1
  ), worked_with as (
    select i.party_tenant_id as branch, bool_or(a.valid @> today) as today, max(upper(a.valid)) as until
    from agreement_party o join agreement a on a.id = o.agreement_id and a.state = 'SIGNED' join agreement_party i on i.agreement_id = a.id
    where o.party_tenant_id = new.tenant_id and i.party_tenant_id in (select n.id from insurers n) group by 1
  ), known as (
    select k.keeper as tenant_id, 'CUSTODIAN' as reason, array_agg(distinct k.village_code) as village_codes from named k group by 1
    union all
    select p.tenant_id, case when p.tenant_id in (select i.id from insurers i) then 'INSURER' else 'PARTY' end, '{}' from parties p
    union all
    select distinct r.payer_tenant_id, 'PAYER', '{}'::text[] from funding_rule r where r.decree_id = coalesce(new.amends_id, new.id) and r.payer_tenant_id is not null
    union all
    select distinct l.tenant_id, case when l.reason_kind = 'FUNDING' then 'PAYER' else 'INSURER' end, '{}'::text[]
    from named k join worker_access l on l.worker_id = k.id and l.ended_at is null
    where l.reason_kind = 'FUNDING' or l.tenant_id in (select i.id from insurers i)
    union all
    select w.branch, 'INSURER', '{}'::text[] from worked_with w where w.today
  ), recipients as (
    select r.* from known r
    union all
    -- Where no agreement holds any more and nobody was registered, the branch that the government worked with last is the one to be told.
    (select w.branch, 'INSURER', '{}'::text[] from worked_with w
      where not exists (select from known r join insurers n on n.id = r.tenant_id) order by w.until desc nulls first, w.branch limit 1)
  ), copied as (
    insert into decree_copy (decree_id, owner_tenant_id, tenant_id, reason, kind, state, number, signed_on, programme_name, insurance_programmes,
      funding_source, people, from_month, until_month, amends_number, public_code, agreement_ids, village_codes)
    select distinct on (r.tenant_id) new.id, new.tenant_id, r.tenant_id, r.reason, new.kind, new.state, new.number, new.signed_on, g.name,
      g.insurance_programmes, new.funding_source, new.people, new.from_month, new.until_month, (select b.number from decree b where b.id = new.amends_id),
      new.public_code, coalesce((select p.agreement_ids from parties p where p.tenant_id = r.tenant_id), '{}'), r.village_codes
    from recipients r cross join programme g where g.id = new.programme_id and r.tenant_id <> new.tenant_id
    order by r.tenant_id, r.reason
    on conflict (decree_id, tenant_id) do nothing returning id
  )
  select coalesce(array_agg(c.id), '{}') into copies from copied c;
  perform app.send_registrations(b.copy_id, case when exists (select from decree_entry e where e.decree_id = new.id offset registrations_at_once) then 0
    else registrations_at_once end) from app.registering_branches(new.id) b where b.copy_id = any (copies);
  if new.state = 'SIGNED' and new.kind <> 'DESIGNATION' then
    perform app.end_registrations(array(select distinct p.worker_id from app.people_of_decree(new.id) p where p.change = 'REMOVE'), registrations_at_once);
  end if;
  with copied as (
    select c.id, c.tenant_id, c.reason, c.registrations_left from decree_copy c where c.id = any (copies)
  ), named as materialized (
    select w.id, w.tenant_id as keeper, w.village_code from app.people_of_decree(new.id) p join worker w on w.id = p.worker_id
  ), seen as (
    -- Each recipient's own people by village: whom a custodian keeps, whom the others see in their list. The first is told to who keeps them alone.
    select c.id, k.village_code, count(*)::integer as people, min(k.id::text) filter (where c.reason = 'CUSTODIAN') as first_worker
    from copied c join named k on case when c.reason = 'CUSTODIAN' then k.keeper = c.tenant_id
      else exists (select from worker_listing l where l.tenant_id = c.tenant_id and l.worker_id = k.id) end
    group by 1, 2
  ), members as (
    select c.id, c.reason, c.registrations_left, m.tenant_id, m.user_id, array_agg(distinct m.area_prefix) as areas from copied c join membership m on m.tenant_id = c.tenant_id
    where m.valid @> today and m.agency_id is null and m.role in ('ADMINISTRATOR', 'OFFICER') and (m.area_prefix = '' or c.reason = 'CUSTODIAN')
      and m.user_id <> app.user_id()
    group by 1, 2, 3, 4, 5
  )
  insert into notice (tenant_id, user_id, kind, params)
  select m.tenant_id, m.user_id, 'DECREE_COPY', jsonb_strip_nulls(jsonb_build_object('copyId', m.id, 'reason', m.reason, 'decree', new.kind, 'number', new.number,
    'people', new.people, 'programme', (select g.name from programme g where g.id = new.programme_id),
    'government', (select t.short_name from tenant t where t.id = new.tenant_id), 'here', coalesce(h.people, 0) + m.registrations_left,
    'firstWorkerId', h.first_worker))
  from members m cross join lateral (
    select sum(s.people)::integer as people, min(s.first_worker) as first_worker from seen s
    where s.id = m.id and exists (select from unnest(m.areas) a where starts_with(s.village_code, a))) h
  -- A village hears of its own people, or of nothing.
  where coalesce(h.people, 0) > 0 or '' = any (m.areas);
  return null;
end $$;
alter function app.copy_decree owner to payung_crossing;
revoke execute on function app.copy_decree from public;
