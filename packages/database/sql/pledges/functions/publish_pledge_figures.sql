-- What may be seen of a matching outside the region, rounded by the one function that decides it (`packages/domain/src/disclosure/publish-cells.ts`).
create or replace function app.publish_pledge_figures(asked_pledge uuid, figures jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app.user_id() is null or not exists (select from pledge p where p.id = asked_pledge and p.region_tenant_id = app.tenant_id() and p.state = 'MATCHED'
      and app.area_scope() = '' and app.agency_id() is null) then
    raise exception using errcode = '23514', constraint = 'pledge_transition', message = 'no pledge that was matched now: constraint "pledge_transition"';
  end if;
  insert into pledge_figure (pledge_id, tenant_id, district_code, occupation_code, people)
  select p.id, p.tenant_id, f.district, f.occupation, f.people from pledge p, jsonb_to_recordset(figures) f(district text, occupation text, people integer)
  where p.id = asked_pledge
  on conflict (pledge_id, district_code, occupation_code) do update set people = excluded.people;
end $$;
alter function app.publish_pledge_figures owner to payung_crossing;
revoke execute on function app.publish_pledge_figures from public;
grant execute on function app.publish_pledge_figures to payung_app;
