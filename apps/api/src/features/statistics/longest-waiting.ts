import type { Prisma } from '@payung/database/prisma'
import { plannedOnce } from '@payung/database/statement'
import type { WorkQueueKey } from '@payung/domain/work/work-queue-keys'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { LongestRow } from '../../platform/longest-waiting.queries.ts'
import type { AreaRecord, TenantRecord } from '../../platform/reference-data.ts'
import { longestAgreement } from '../agreements/public.ts'
import { longestList, longestOrder, longestToList } from '../billing/public.ts'
import { longestToApprove } from '../budgets/public.ts'
import { longestCertificate } from '../certificates/public.ts'
import { readLongestClaim } from '../claims/public.ts'
import { longestTransfer } from '../custody/public.ts'
import { loadDeciding, longestDecree } from '../decrees/public.ts'
import type { GovernmentDesignation } from '../designations/public.ts'
import { longestPair } from '../duplicates/public.ts'
import { longestFunding } from '../funding/public.ts'
import { soonestEnding } from '../gaps/public.ts'
import { longestReport } from '../outside-reports/public.ts'
import { longestPledge } from '../pledges/public.ts'
import { longestProposal } from '../proposals/public.ts'
import { longestUnprotected } from '../protection/public.ts'
import { longestReview, soonestReview } from '../reverification/public.ts'
import { longestTaskToDecide, soonestTaskToSend } from '../rounds/public.ts'
import { soonestTaskToDo } from '../verification/public.ts'
import { longestMismatch, longestRegistration, longestToVerify } from '../workers/public.ts'
import { decidesOn, workOf } from './home.policy.ts'
import { findLongestWaiting, longestImport } from './longest-waiting.queries.ts'

/** Of a queue, what waits longest or ends soonest: since or until when, where, and who waits or is late. */
export interface LongestWaiting {
  readonly since: string | null
  readonly until: string | null
  readonly area: AreaRecord | null
  readonly tenant: TenantRecord | null
  readonly person: string | null
  /** The party is late, and the viewer waits for it; otherwise the party waits. */
  readonly partyIsLate: boolean
  /** Of how many parties this is one. */
  readonly parties: number
}

/** Read otherwise: claims are kept while nothing changes, and designations come with their governments. Of who is recorded as dead nothing says since when. */
type ReadApart = 'CLAIMS_LATE' | 'HEIRS_PAID_SHORT' | 'DESIGNATIONS_LATE' | 'DEATHS_WITHOUT_DAY'
type ReadTogether = Exclude<WorkQueueKey, ReadApart>

/** What waits longest of the queues that have something, by queue; each by the condition of its list. */
export async function readLongestWaiting(
  context: Context,
  waiting: readonly WorkQueueKey[],
  {
    late,
    ofColleagues,
  }: { readonly late: readonly GovernmentDesignation[]; readonly ofColleagues: readonly WorkQueueKey[] },
): Promise<ReadonlyMap<WorkQueueKey, LongestWaiting>> {
  const { reference } = context
  const longest = new Map<WorkQueueKey, LongestWaiting>()
  const place = (key: WorkQueueKey, { since, until, area_code: area, tenant_id: tenant, ...party }: LongestRow) => {
    const before = longest.get(key)
    const soonest = [before?.until ?? null, until].filter((day) => day !== null).sort()[0] ?? null
    // A queue of several lists: the one that waits longest of them all, and the last day that is over first.
    if (before?.since != null && since !== null && before.since <= since) {
      longest.set(key, { ...before, until: soonest })
      return
    }
    longest.set(key, {
      since,
      until: soonest,
      area: reference.areas.get(area ?? '') ?? null,
      tenant: reference.tenants.get(tenant ?? '') ?? null,
      person: party.person,
      partyIsLate: party.party_is_late,
      parties: party.parties,
    })
  }
  const fragments = await fragmentsOf(context, ofColleagues)
  const together = waiting.flatMap((key) =>
    isReadTogether(key) ? fragments[key].map((part) => [key, part] as const) : [],
  )
  if (together.length > 0) {
    const rows = await context.read<LongestRow & { readonly key: WorkQueueKey }>(
      plannedOnce(findLongestWaiting(together)),
    )
    for (const row of rows) place(row.key, row)
  }
  const claims = [['CLAIMS_LATE', 'LATE'] as const, ['HEIRS_PAID_SHORT', 'SHORT'] as const]
  for (const [key, need] of claims.filter(([key]) => waiting.includes(key))) {
    const row = await readLongestClaim(context, need)
    if (row !== null) place(key, row)
  }
  const [first] = late
  if (first !== undefined && waiting.includes('DESIGNATIONS_LATE')) {
    const { areaCode, id } = first.government
    place('DESIGNATIONS_LATE', {
      since: first.lateSince,
      until: null,
      area_code: areaCode,
      tenant_id: id,
      person: null,
      party_is_late: false,
      parties: 1,
    })
  }
  return longest
}

function isReadTogether(key: WorkQueueKey): key is ReadTogether {
  return !(['CLAIMS_LATE', 'HEIRS_PAID_SHORT', 'DESIGNATIONS_LATE', 'DEATHS_WITHOUT_DAY'] as WorkQueueKey[]).includes(
    key,
  )
}

async function fragmentsOf(
  context: Context,
  ofColleagues: readonly WorkQueueKey[],
): Promise<Readonly<Record<ReadTogether, readonly Prisma.Sql[]>>> {
  const day = today().toString()
  const deciding = await loadDeciding(context)
  const decides = decidesOn(context.actor)
  return {
    CANDIDATES_TO_VERIFY: [longestToVerify(context)],
    TRANSFERS_TO_DECIDE: [longestTransfer()],
    PROPOSALS_TO_DECIDE: [longestProposal(ofColleagues.includes('PROPOSALS_TO_DECIDE') ? 'COLLEAGUES' : 'VIEWER')],
    POSSIBLE_DUPLICATES: [longestPair('ME')],
    DUPLICATES_WITH_OTHERS: [longestPair('OTHERS')],
    NATIONAL_ID_MISMATCHES: [longestMismatch()],
    IMPORTS_TO_REVIEW: [longestImport()],
    REGISTRATIONS_TO_ANSWER: [longestRegistration()],
    ROUND_TASKS_TO_SEND: [soonestTaskToSend()],
    ROUND_TASKS_TO_DECIDE: [longestTaskToDecide()],
    VISITS_TO_MAKE: [soonestTaskToDo()],
    OUTSIDE_REPORTS_TO_DECIDE: [longestReport()],
    OBLIGATIONS_LATE: [longestAgreement('LATE_OURS')],
    OBLIGATIONS_LATE_OF_OTHERS: [longestAgreement('LATE_OTHERS')],
    AGREEMENTS_ENDING: [longestAgreement('ENDING')],
    AGREEMENTS_TO_CONFIRM: [longestAgreement('TO_CONFIRM')],
    AGREEMENTS_TO_APPROVE: [longestAgreement('TO_APPROVE')],
    PEOPLE_UNPROTECTED: [longestUnprotected(day, 'ENDED')],
    PEOPLE_IN_GRACE: [longestUnprotected(day, 'GRACE')],
    PROTECTION_ENDING: [soonestEnding(day)],
    REVERIFICATIONS_DUE: [soonestReview(day)],
    REVERIFICATIONS_OPEN: [longestReview(workOf(context.actor).reviewsOfAll)],
    BUDGETS_TO_APPROVE: [longestToApprove()],
    MONTHS_TO_LIST: [longestToList()],
    LISTS_TO_APPROVE: [longestList('APPROVE')],
    LISTS_TO_PAY: [longestList('PAY')],
    LISTS_LATE: [longestList('LATE')],
    LISTS_TO_RECEIVE: [longestList('RECEIVE')],
    PLEDGES_TO_OFFER: [longestPledge('OFFER')],
    PLEDGES_TO_MATCH: [longestPledge('MATCH')],
    PLEDGES_TO_APPROVE: [longestPledge('APPROVE')],
    PLEDGES_TO_RENEW: [longestPledge('RENEW')],
    PLEDGES_WITHOUT_PAYER: [longestPledge('FIND_PAYER')],
    FUNDING_TO_ANSWER: [longestFunding('ANSWER')],
    FUNDING_TO_LIST: [longestFunding('LIST')],
    DECISIONS_AWAITING: [
      longestDecree(deciding),
      ...(decides.agreements ? [longestAgreement('TO_APPROVE')] : []),
      ...(decides.orders ? [longestOrder()] : []),
      ...(decides.certificates ? [longestCertificate()] : []),
      ...(decides.lists ? [longestList('APPROVE')] : []),
      ...(decides.budgets ? [longestToApprove()] : []),
    ],
    DECREES_AWAITING: [longestDecree(deciding)],
  }
}
