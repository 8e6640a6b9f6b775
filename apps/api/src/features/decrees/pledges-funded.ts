import { Temporal } from 'temporal-polyfill'
import { ConflictError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { findUnfundedPledges, type UnfundedPledgeRow } from './submit-decree.queries.ts'

/**
 * That each company from whose pledge the list was drawn pays for people of it: else the government would pay what was promised. `app.guard_pledged_funding`
 * refuses the same.
 *
 * @throws ConflictError `PLEDGE_UNFUNDED` that names the company and its pledge
 */
export async function assertPledgesFunded(tx: Transaction, decree: DecreeRecord): Promise<void> {
  if (decree.kind !== 'DESIGNATION') return
  const [first] = await tx.rows<UnfundedPledgeRow>(findUnfundedPledges(decree.id))
  if (first === undefined) return
  const month = (day: Temporal.PlainDate) => {
    const inWords = (locale: string) => day.toLocaleString(locale, { month: 'long', year: 'numeric' })
    return { id: inWords('id-ID'), en: inWords('en-GB') }
  }
  throw new ConflictError(
    decreeStepMessages.PLEDGE_UNFUNDED({
      company: tx.reference.tenants.get(first.company_id)?.name ?? '',
      people: first.people,
      from: month(Temporal.PlainDate.from(first.from_month)),
      until: month(Temporal.PlainDate.from(first.until_month).subtract({ months: 1 })),
    }),
  )
}
