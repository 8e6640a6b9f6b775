import { Prisma } from '@payung/database/prisma'
import { longestWaiting } from '../../platform/longest-waiting.queries.ts'
import { isNearMonth } from '../funding/public.ts'

/** A decree of the viewer's government with months that are near and that no list names. */
export interface DecreeToListRow {
  readonly decree_id: string
  /** First day of the first of these months. */
  readonly from_month: string
  /** First day of the month after the last of them. */
  readonly until_month: string
  /** How many people the fullest of these months has. */
  readonly people: number
  /** The last day on which somebody's month can still be paid; null where nothing was ever paid before. */
  readonly pay_until: string | null
  /** First day of the first month before them that no list names and that nobody can pay any more; null where there is none. */
  readonly lost_from: string | null
  /** First day of the month after the last of those. */
  readonly lost_until: string | null
}

/** No list of this payer is of the month: where payers share it, how far the whole month has come says nothing of one of them. */
const IS_OF_NO_LIST = Prisma.sql`(c.payer_tenant_id = d.tenant_id or c.payer_tenant_id is null) and not exists (select from contribution_list l
  where l.decree_id = d.id and l.tenant_id = d.tenant_id and l.state <> 'DISCARDED' and l.is_outside = (c.payer_tenant_id is null)
    and (not l.is_outside or l.payer_name is not distinct from c.payer_name) and l.from_month <= c.month and c.month < l.until_month)`

/** Of a count `c` of a decree `d`: designated only, and of no list of a payer whose lists this government keeps. */
const IS_UNLISTED = Prisma.sql`c.step = 1 and (d.funding_hash is null or ${IS_OF_NO_LIST})`

/** Read once for all counts: it stands in the reference data, and each reading of it costs more than the count beside it. */
const ARREARS_MONTHS = Prisma.sql`(select app.arrears_months())`

/**
 * By what is counted of people's months (step 1: designated only), so that a home looks at nobody. What was listed a moment ago stands here until the worker
 * process has counted it. Where several payers whose lists the government keeps share a month, the one with the most people says for how many. A month that can
 * no longer be paid waits for nobody.
 */
const DECREES_TO_LIST = Prisma.sql`
  (select m.decree_id, min(m.month) as from_month, (max(m.month) + interval '1 month')::date as until_month, max(m.people)::int as people, min(m.pay_until) as pay_until
  from (select c.decree_id, c.month, sum(c.people) as people,
      min((c.last_paid + make_interval(months => ${ARREARS_MONTHS} + 1))::date - 1) filter (where c.month <= app.today()) as pay_until
    from protection_count c join decree d on d.id = c.decree_id
    where c.tenant_id = (select app.tenant_id()) and ${IS_UNLISTED} and ${isNearMonth(Prisma.sql`c.month`)} and d.tenant_id = c.tenant_id and d.kind = 'DESIGNATION' and d.content_hash is not null
      and app.month_state(c.month, c.step, c.last_paid, app.today(), ${ARREARS_MONTHS}) in ('PLANNED', 'GRACE')
    group by 1, 2, c.payer_tenant_id, c.payer_name) m
  group by 1)`

/** More decrees than a government has in force at a time. */
const DECREES_MAX = 100

/** Months of a decree `t` that were on no list while they could be paid: why those before the first month to list are on none. */
const LOST_MONTHS = Prisma.sql`(select min(c.month) as lost_from, (max(c.month) + interval '1 month')::date as lost_until
  from protection_count c join decree d on d.id = c.decree_id
  where c.decree_id = t.decree_id and c.tenant_id = (select app.tenant_id()) and ${IS_UNLISTED} and c.month <= app.today()
    and app.month_state(c.month, c.step, c.last_paid, app.today(), ${ARREARS_MONTHS}) in ('LAPSED', 'ENDED'))`

/** The one whose months can be paid for the shortest time first. */
export function listDecreesToList(): Prisma.Sql {
  return Prisma.sql`select t.decree_id, t.from_month::text, t.until_month::text, t.people, t.pay_until::text, l.lost_from::text, l.lost_until::text
    from ${DECREES_TO_LIST} t cross join lateral ${LOST_MONTHS} l
    order by t.pay_until nulls last, t.from_month, t.decree_id limit ${Prisma.raw(String(DECREES_MAX))}`
}

export function countDecreesToList(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from ${DECREES_TO_LIST} t`
}

/** Since the first of its months; until when that can be paid says the list. */
export function longestToList(): Prisma.Sql {
  return longestWaiting({ since: Prisma.sql`t.from_month` }, Prisma.sql`from ${DECREES_TO_LIST} t`)
}
