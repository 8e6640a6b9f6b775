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
import { countProposalsToDecide } from '../proposals/public.ts'
import { countReverificationQueues } from '../reverification/public.ts'
import { countRoundQueues } from '../rounds/public.ts'
import { countTasksToDo } from '../verification/public.ts'
import { countMismatches, countRegistrationsToAnswer } from '../workers/public.ts'

export interface WaitingWork extends NextEnding {
  readonly transfers: number
  readonly proposals: number
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

/** What waits for this tenant to decide, by the conditions of the lists themselves. */
export function countQueues(day: string): Prisma.Sql {
  return Prisma.sql`select (${countTransfersToDecide()}) as transfers, (${countProposalsToDecide()}) as proposals,
    (${countPairsToDecide('ME')}) as pairs, (${countPairsToDecide('OTHERS')}) as pairs_of_others, (${countMismatches()}) as mismatches,
    (select count(*)::int from import_file f where f.state = 'REVIEW') as imports, (${countRegistrationsToAnswer()}) as registrations,
    (${countTasksToDo()}) as visits, (${countCertificatesToDecide()}) as certificates,
    (${countFundingToAnswer()}) as funding_to_answer, (${countFundingToList()}) as funding_to_list, (${countDecreesToList()}) as months_to_list, (${countLinesToApprove()}) as budgets_to_approve, g.*, r.*, v.*, c.*, p.*, e.*
    from (${countAgreementQueues()}) g, (${countRoundQueues()}) r, (${countReverificationQueues(day)}) v, (${countListQueues()}) c,
      (${countPledgeQueues()}) p, (${countNextEnding(day)}) e`
}
