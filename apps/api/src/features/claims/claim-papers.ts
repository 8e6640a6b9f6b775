import type { Prisma } from '@payung/database/prisma'
import { opensClaim } from '@payung/domain/benefit/benefit-event'
import { type ClaimPaper, claimPapers, missingPapers } from '@payung/domain/benefit/claim-checklist'
import { workProofs } from '@payung/domain/benefit/work-relation'
import {
  type ClaimDemandRow,
  type ClaimPaperRow,
  type ClaimRow,
  findClaimDemands,
  findClaimPapers,
  findLifeEvents,
  type LifeEventRow,
} from './claims.queries.ts'
import { findEventsWithoutHeir } from './heirs.queries.ts'

type Read = <Row>(statement: Prisma.Sql) => Promise<readonly Row[]>

/** The papers that a claim needs: those of its checklist, the proofs of work, and what was asked later. A letter of heirs is none where two people know no heir. */
export function neededPapers(
  claim: ClaimRow,
  event: LifeEventRow,
  demands: readonly Pick<ClaimDemandRow, 'kind'>[],
  hasNoHeir: boolean,
): readonly ClaimPaper[] {
  if (!opensClaim(event.kind)) return []
  const answers = {
    atWorkOrOnTheWay: event.at_work_or_on_the_way,
    becauseOfWork: event.because_of_work,
    inTraffic: event.in_traffic,
    ofOccupationalIllness: event.of_occupational_illness,
  }
  const demanded = demands.map(({ kind }) => kind)
  return claimPapers(claim.checklist_version, event.kind, workProofs(answers), demanded, hasNoHeir)
}

/** What is not there yet. */
export async function missingPapersOf(read: Read, claim: ClaimRow): Promise<readonly ClaimPaper[]> {
  const [event] = await read<LifeEventRow>(findLifeEvents([claim.event_id]))
  if (event === undefined) throw new Error('a claim without its event')
  const demands = await read<ClaimDemandRow>(findClaimDemands([claim.id]))
  const withoutHeir = await read<{ event_id: string }>(findEventsWithoutHeir([claim.event_id]))
  const papers = await read<ClaimPaperRow>(findClaimPapers([claim.id]))
  return missingPapers(
    neededPapers(claim, event, demands, withoutHeir.length > 0),
    papers.map(({ kind }) => kind),
  )
}
