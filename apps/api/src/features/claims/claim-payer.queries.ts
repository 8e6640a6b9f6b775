import { Prisma } from '@payung/database/prisma'
import { type ClaimPayer, NO_PAYER } from '@payung/domain/benefit/claim-payer'

/** Of a claim `c`: their own, one that was merged into theirs, the one into which theirs was; and those whom a decree of ours names, of a record that was handed over. */
export const PEOPLE = Prisma.sql`(select r.person_id from worker r where r.id = c.worker_id or r.superseded_by = c.worker_id
      or r.id = (select k.superseded_by from worker k where k.id = c.worker_id)
    union select h.person_id from decree_holding h where h.worker_id = c.worker_id)`

/**
 * Of a claim `c` with its `month`; `payer` is null where no decree of ours protects the month. Months of one list are this government's;
 * those that payers share are paid by whom the rules of the decree name for that month, since all of them have paid what is protected.
 */
export const OWN_PAYER = Prisma.sql`
  select case when count(distinct y.who) > 1 then 'SHARED' else min(y.kind) end as payer
  from protected_span s left join funding_member f on f.decree_id = s.decree_id and f.line_no = s.holding_no
    left join funding_share x on x.decree_id = f.decree_id and x.class_no = f.class_no and x.months @> c.month
    left join funding_rule u on u.decree_id = x.decree_id and u.rule_no = x.rule_no left join tenant t on t.id = u.payer_tenant_id
    cross join lateral (select
      case when s.list_id is not null or u.payer_tenant_id = s.tenant_id then 'OWN' when u.rule_no is null then null
        when t.kind in ('PROVINCE', 'REGENCY', 'CITY') then 'GOVERNMENT' when t.kind = 'COMPANY' then 'COMPANY'
        when u.payer_tenant_id is null and u.payer_name is null then 'SELF' else 'OUTSIDE' end as kind,
      case when s.list_id is not null then s.tenant_id::text when u.rule_no is not null then coalesce(u.payer_tenant_id::text, u.payer_name, 'SELF') end as who) y
  where s.person_id in ${PEOPLE} and s.insurance_programme = c.programme and s.months @> c.month`

/** The months that protect people of the claims `chosen`, under whichever government's decree. */
export const ELSEWHERE = Prisma.sql`select m.worker_id, m.month, m.programme from app.protected_months_of(array(select distinct k.worker_id from chosen k)) m`

/** Of a claim `c` by its `o` of {@link OWN_PAYER}, beside `elsewhere`; null where nothing protects the month. */
export const PAYER = Prisma.sql`coalesce(o.payer, case when exists (select from elsewhere x where x.worker_id = c.worker_id and x.programme = c.programme and x.month = c.month)
  then 'ELSEWHERE' end)`

/**
 * The claims about events of a time whose month these pay, as the figures count them: in one reading, as the figures are, since who pays elsewhere is found for many
 * people at once. Nothing to who works for a part of the government.
 */
export function claimsOfPayer(
  payer: ClaimPayer | typeof NO_PAYER,
  from: string | null,
  until: string | null,
): Prisma.Sql {
  return Prisma.sql`
    with chosen as materialized (
      select k.id, k.worker_id, k.programme, date_trunc('month', e.event_day)::date as month
      from claim k join life_event e on e.id = k.event_id
      where k.tenant_id = app.tenant_id() and e.event_day between ${from ?? '-infinity'}::date and ${until ?? 'infinity'}::date
        and (select app.area_scope()) = '' and (select app.agency_id()) is null
    ), elsewhere as materialized (
      ${ELSEWHERE}
    )
    select c.id from chosen c cross join lateral (${OWN_PAYER}) o
    where coalesce(${PAYER}, ${NO_PAYER}) = ${payer}`
}
