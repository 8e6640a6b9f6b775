import { Prisma } from '@payung/database/prisma'
import { countAgreementQueues } from '../agreements/public.ts'
import { countDecreesToList, countListQueues } from '../billing/public.ts'
import { countLinesToApprove } from '../budgets/public.ts'
import { countCertificatesToDecide } from '../certificates/public.ts'
import { countTransfersToDecide } from '../custody/public.ts'
import { countPairsToDecide } from '../duplicates/public.ts'
import { countFundingToAnswer, countFundingToList } from '../funding/public.ts'
import { countNextEnding, type NextEnding } from '../gaps/public.ts'
import { countPledgeQueues } from '../pledges/public.ts'
import { countProposalsToDecide, type WaitingProposals } from '../proposals/public.ts'
import { countUnprotected, type UnprotectedRow } from '../protection/public.ts'
import { countReverificationQueues } from '../reverification/public.ts'
import { countRoundQueues } from '../rounds/public.ts'
import { countTasksToDo } from '../verification/public.ts'
import { countMismatches, countRegistrationsToAnswer } from '../workers/public.ts'
import type { Work } from './home.policy.ts'

export interface WaitingWork extends NextEnding, UnprotectedRow {
  readonly transfers: number
  readonly proposals: WaitingProposals
  readonly pairs: number
  readonly pairs_of_others: number
  readonly mismatches: number
  readonly imports: number
  readonly registrations: number
  readonly late_ours: number
  readonly late_others: number
  readonly ending: number
  readonly to_approve: number
  readonly to_confirm: number
  readonly to_send: number
  readonly to_decide: number
  readonly visits: number
  readonly certificates: number
  readonly reviews_due: number
  readonly reviews_open: number
  readonly months_to_list: number
  readonly budgets_to_approve: number
  readonly lists_to_approve: number
  readonly lists_to_pay: number
  readonly lists_late: number
  readonly orders_to_issue: number
  readonly lists_to_receive: number
  readonly pledges_to_offer: number
  readonly pledges_to_match: number
  readonly pledges_to_approve: number
  readonly pledges_to_renew: number
  readonly pledges_without_payer: number
  readonly funding_to_answer: number
  readonly funding_to_list: number
}

/** Two numbers of one reading. */
const toJson = (row: Prisma.Sql) => Prisma.sql`select to_jsonb(n) from (${row}) n`

/**
 * What waits for this tenant to decide, by the conditions of the lists themselves, of the kinds of work that are theirs who asks; null where none is.
 * To plan so many counts takes longer than to count.
 */
export function countQueues(day: string, work: Work): Prisma.Sql | null {
  const counts = {
    transfers: work.transfers && countTransfersToDecide(),
    proposals: work.proposals && toJson(countProposalsToDecide()),
    pairs: work.pairs && countPairsToDecide('ME'),
    pairs_of_others: work.pairs && countPairsToDecide('OTHERS'),
    mismatches: work.mismatches && countMismatches(),
    imports: work.imports && Prisma.sql`select count(*)::int from import_file f where f.state = 'REVIEW'`,
    registrations: work.registrations && countRegistrationsToAnswer(),
    visits: work.visits && countTasksToDo(),
    certificates: work.certificates && countCertificatesToDecide(),
    funding_to_answer: work.fundingToAnswer && countFundingToAnswer(),
    funding_to_list: work.fundingToList && countFundingToList(),
    months_to_list: work.monthsToList && countDecreesToList(),
    budgets_to_approve: work.budgets && countLinesToApprove(),
  }
  const isOnAgreements =
    work.obligations || work.agreementsEnding || work.agreementsToConfirm || work.agreementsToApprove
  const isOnLists =
    work.listsToApprove || work.listsToPay || work.listsLate || work.listsToReceive || work.ordersToIssue
  const isOnPledges = work.pledgesOfCompany || work.pledgesToRenew || work.pledgesToMatch || work.pledgesWithoutPayer
  const rows = {
    g: isOnAgreements && countAgreementQueues(),
    r: (work.roundTasksToSend || work.roundTasksToDecide) && countRoundQueues(),
    v: (work.reviewsDue || work.reviewsOpen) && countReverificationQueues(day, work.reviewsOfAll),
    c: isOnLists && countListQueues(),
    p: isOnPledges && countPledgeQueues(),
    e: work.protectionEnding && countNextEnding(day),
    u: work.unprotected && countUnprotected(day),
  }
  const counted = [
    ...Object.entries(counts).flatMap(([name, count]) =>
      count === false ? [] : [Prisma.sql`(select (${count}) as ${Prisma.raw(name)}) ${Prisma.raw(name)}`],
    ),
    ...Object.entries(rows).flatMap(([name, row]) => (row === false ? [] : [Prisma.sql`(${row}) ${Prisma.raw(name)}`])),
  ]
  return counted.length === 0 ? null : Prisma.sql`select * from ${Prisma.join(counted)}`
}
