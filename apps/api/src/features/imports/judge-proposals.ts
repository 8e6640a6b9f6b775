import { columnTypes } from '@payung/database/column-types'
import type { Statement } from '@payung/database/statement'
import type pg from 'pg'
import { occupationsIn, readJudgedBy } from '../workers/public.ts'
import type { FoundAnswers } from './import-statements.ts'
import type { ImportTools } from './import-tools.ts'
import { findJudgement, findProgrammeAsked, type Judgement } from './judge-proposals.queries.ts'

/** What the rule of the round's programme says of whom a proposer's file names, as the importer sees rule and people. Where there is no rule to see, everybody is admitted. */
export async function judgeProposals(
  tools: ImportTools,
  client: pg.PoolClient,
  importId: string,
): Promise<FoundAnswers | undefined> {
  const read = async <Row>({ text, values }: Statement): Promise<Row[]> =>
    (await client.query({ text, values: [...values], types: columnTypes })).rows
  const reference = await tools.reference()
  const [asked] = await read<{ programme_id: string }>(findProgrammeAsked(importId))
  const judged =
    asked === undefined
      ? null
      : await readJudgedBy({ read, reference }, { programmeId: asked.programme_id, people: 'ELIGIBLE' })
  const [judgement] =
    judged === null
      ? []
      : await read<Judgement>(findJudgement(importId, { ...judged, occupationsOf: occupationsIn(reference) }))
  const { rows } = await client.query<FoundAnswers>('select * from app.judge_proposals($1, $2::uuid[], $3::uuid[])', [
    importId,
    judgement?.not_eligible ?? [],
    judgement?.unknown ?? [],
  ])
  return rows[0]
}
