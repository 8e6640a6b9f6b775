import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { occupationsIn, readJudgedBy } from '../workers/public.ts'
import type { FoundAnswers } from './import-statements.ts'
import type { ImportTools } from './import-tools.ts'
import { findJudgement, findProgrammeAsked, type Judgement } from './judge-proposals.queries.ts'

/** What the rule of the round's programme says of whom a proposer's file names, as the importer sees rule and people. Where there is no rule to see, everybody is admitted. */
export async function judgeProposals(
  tools: ImportTools,
  tx: TenantTransaction,
  importId: string,
): Promise<FoundAnswers | undefined> {
  const reference = await tools.reference()
  const [programmeRow] = await tx.rows<{ programme_id: string }>(findProgrammeAsked(importId))
  const judged =
    programmeRow === undefined
      ? null
      : await readJudgedBy({ read: tx.rows, reference }, { programmeId: programmeRow.programme_id, people: 'ELIGIBLE' })
  const [judgement] =
    judged === null
      ? []
      : await tx.rows<Judgement>(findJudgement(importId, { ...judged, occupationsOf: occupationsIn(reference) }))
  const [counts] = await tx.rows<FoundAnswers>(
    Prisma.sql`select * from app.judge_proposals(${importId}::uuid, ${judgement?.not_eligible ?? []}::uuid[], ${judgement?.unknown ?? []}::uuid[])`,
  )
  return counts
}
