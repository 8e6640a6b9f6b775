import type { ContributionListState } from '@payung/domain/money/contribution-list'
import { batched } from '../../platform/batch.ts'
import { endOfDay } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { byDay } from './as-of.ts'
import { mayReadLists } from './billing.policy.ts'
import type { ContributionListRow } from './billing.queries.ts'
import { findKnownLists, type KnownListRow } from './known-months.queries.ts'
import { loadContributionList } from './load-contribution-list.ts'

/** How far each state lies on the way of a list. */
const WAY: readonly ContributionListState[] = ['DRAFT', 'APPROVED', 'SENT', 'BILLED']

/**
 * A list of the viewer's tenant as it stood by what had been recorded by the end of a day. Nothing can be done with it: that is decided about the list of now.
 *
 * @returns null where there was none yet, and to who may not read it now
 */
export async function loadKnownList(
  context: Context,
  id: string,
  knownBy: string,
): Promise<ContributionListRow | null> {
  const [list, past] = await Promise.all([loadContributionList(context, id), loadKnown(context, `${knownBy} ${id}`)])
  return list === null || past === null ? null : listKnown(list, past, endOfDay(knownBy))
}

const loadKnown = batched<Context, string, KnownListRow>(async ({ actor, read }, keys) => {
  if (!mayReadLists(actor)) return new Map()
  const past = new Map<string, KnownListRow>()
  for (const [day, sameDay] of byDay(keys)) {
    const rows = await read<KnownListRow>(findKnownLists(sameDay, day))
    for (const row of rows) past.set(`${day} ${row.id}`, row)
  }
  return past
})

/** Takes away from a list what was recorded at an instant or later; what was taken back later stands. */
export function listKnown(list: ContributionListRow, past: KnownListRow, knownAt: Date): ContributionListRow {
  const isAt = (state: ContributionListState) => WAY.indexOf(past.state) >= WAY.indexOf(state)
  const isRecorded = (at: string | Date) => new Date(at) < knownAt
  const standing = <Money extends { readonly id: string; readonly recordedAt: string; readonly returned: unknown }>(
    money: readonly Money[],
  ) =>
    money
      .filter(({ recordedAt }) => isRecorded(recordedAt))
      .map((each) => (past.later_returns.includes(each.id) ? { ...each, returned: null } : each))
  const [payments, receipts] = [standing(list.payments), standing(list.receipts)]
  const isApproved = list.approved_at !== null && isRecorded(list.approved_at)
  return {
    ...list,
    ...(isApproved ? {} : { approved_by: null, approved_at: null, approved_by_name: null, approved_by_email: null }),
    ...(isAt('SENT') ? {} : { sent_on: null, sent_by: null }),
    ...(isAt('BILLED')
      ? {}
      : {
          billing_code: null,
          billed_rupiah: null,
          billed_on: null,
          billed_by: null,
          due_on: null,
          difference_reason: null,
        }),
    state: past.state,
    recall_reason: past.state === 'DISCARDED' ? list.recall_reason : null,
    payments,
    receipts,
    paid_rupiah: sumOf(payments),
    received_rupiah: sumOf(receipts),
    ordered_rupiah: 0n,
    choosers: [],
    posted_people: past.posted_people,
    rejected_people: past.rejected_people,
    posted_rupiah: past.posted_rupiah,
    open_rows: past.open_rows,
    is_past: true,
  }
}

const sumOf = (money: readonly { readonly rupiah: string; readonly returned: unknown }[]) =>
  money.reduce((sum, { rupiah, returned }) => (returned === null ? sum + BigInt(rupiah) : sum), 0n)
