import { Prisma } from '@payung/database/prisma'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'
import { type ListNeed, NEEDS } from './billing.queries.ts'
import { ORDER_NEEDS } from './payment-order.queries.ts'

const NAME_OF = (userId: Prisma.Sql) => Prisma.sql`select u.name from app_user u where u.id = ${userId}`

/**
 * Of a bill `c` of one's own decree whose months somebody stands without protection in: the last day on which the oldest of them can be paid, as `arrearsPayableUntil` of
 * the domain has it. After it a due day that is still to come is too late for them.
 */
const PAYABLE_UNTIL = Prisma.sql`(select (min(k.last_paid) + make_interval(months => (select app.arrears_months()) + 1))::date - 1 from protection_count k
  where k.decree_id = c.decree_id and k.tenant_id = c.tenant_id and k.payer_tenant_id = c.tenant_id and k.step = 4
    and k.month >= c.from_month and k.month < c.until_month and k.month <= app.today())`

const WAITING: Readonly<Record<ListNeed, Parameters<typeof longestWaiting>[0]>> = {
  APPROVE: { since: dayOf(Prisma.sql`c.drafted_at`), person: NAME_OF(Prisma.sql`c.drafted_by`) },
  PAY: { until: Prisma.sql`least(c.due_on, ${PAYABLE_UNTIL})` },
  LATE: { until: Prisma.sql`c.due_on` },
  RECEIVE: { since: Prisma.sql`(select min(y.paid_on) from contribution_payment y where y.list_id = c.id)` },
}

/** Of the lists that wait for a step, the one that waits longest or is due first; with the government whose people it is for, where another pays. */
export function longestList(need: ListNeed): Prisma.Sql {
  return longestWaiting(
    { tenantId: Prisma.sql`nullif(c.decree_tenant_id, c.tenant_id)`, ...WAITING[need] },
    Prisma.sql`from contribution_list c where ${NEEDS[need]}`,
  )
}

/** Of the requested payments that wait for an order of the viewer's, the one that waits longest. */
export function longestOrder(): Prisma.Sql {
  return longestWaiting(
    { since: Prisma.sql`o.spp_on`, person: NAME_OF(Prisma.sql`o.drafted_by`) },
    Prisma.sql`from payment_order o where ${ORDER_NEEDS.ISSUE}`,
  )
}
