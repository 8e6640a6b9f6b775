-- A notice to whoever decides for another government about pairs that lie there: how many of those that the caller sees, and how many of them a third
-- government keeps as well. Nothing of a person crosses. Each government is reminded at most once in seven days by the same caller, and two who
-- remind at once wait for each other.
create or replace function app.remind_duplicate_keeper(keeper uuid, score_min integer)
returns table (pairs integer, shared integer, reached integer, reminded_before date)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app.tenant_id() is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null or keeper = app.tenant_id() then
    raise exception using errcode = '42501', message = 'another government is reminded in the name of the whole tenant';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('duplicate reminder ' || app.tenant_id() || ' ' || keeper, 0));
  select app.day_of(max(n.created_at)) into reminded_before from notice n
    where n.tenant_id = keeper and n.kind = 'DUPLICATES_REMINDER' and n.params ->> 'byTenantId' = app.tenant_id()::text
      and app.day_of(n.created_at) > app.today() - 7;
  if reminded_before is not null then
    pairs := 0; shared := 0; reached := 0;
    return next;
    return;
  end if;
  select count(*), count(*) filter (where a.custodian_tenant_id <> b.custodian_tenant_id) into pairs, shared
    from duplicate_pair p
      join worker_listing a on a.tenant_id = p.tenant_id and a.worker_id = p.worker_a and a.level = 'FULL'
      join worker_listing b on b.tenant_id = p.tenant_id and b.worker_id = p.worker_b and b.level = 'FULL'
    where p.tenant_id = app.tenant_id() and p.state = 'OPEN' and p.score >= score_min and keeper in (a.custodian_tenant_id, b.custodian_tenant_id);
  with told as (
    insert into notice (tenant_id, user_id, kind, params)
    select keeper, m.user_id, 'DUPLICATES_REMINDER',
      jsonb_build_object('byTenantId', app.tenant_id(), 'by', (select t.name from tenant t where t.id = app.tenant_id()), 'pairs', pairs, 'shared', shared)
    from membership m
    where pairs > 0 and m.tenant_id = keeper and m.role in ('ADMINISTRATOR', 'OFFICER') and m.area_prefix = '' and m.agency_id is null and m.valid @> app.today()
    group by m.user_id returning 1
  )
  select count(*) into reached from told;
  return next;
end $$;
alter function app.remind_duplicate_keeper owner to payung_crossing;
revoke execute on function app.remind_duplicate_keeper from public;
grant execute on function app.remind_duplicate_keeper to payung_app;
