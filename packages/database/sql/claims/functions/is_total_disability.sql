-- Whether somebody can never work again: reported so, or by the sum of what was lost, as `isTotal` of `packages/domain/src/benefit/benefits-for.ts` says. Of a case that the
-- government does not have it says no.
create or replace function app.is_total_disability(asked_claim uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((
    select e.kind = 'TOTAL_DISABILITY' or e.kind in ('ACCIDENT', 'OCCUPATIONAL_ILLNESS') and (
      select sum(r.amount * l.pieces * l.percent)
      from (select a.losses from accident_detail a where a.claim_id = c.id order by a.number desc limit 1) d
        cross join jsonb_to_recordset(d.losses) l(part text, pieces integer, percent integer)
        join reference_amount r on r.key = 'DISABILITY_' || l.part and r.valid @> e.event_day)
      >= 100 * (select t.amount from reference_amount t where t.key = 'ACCIDENT_TOTAL_FROM' and t.valid @> e.event_day)
    from claim c join life_event e on e.id = c.event_id where c.id = asked_claim and c.tenant_id = app.tenant_id()), false);
$$;
alter function app.is_total_disability owner to payung_crossing;
revoke execute on function app.is_total_disability from public;
grant execute on function app.is_total_disability to payung_app;
