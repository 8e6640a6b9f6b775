import type { ImportProfile } from '@payung/domain/import/import-profile'
import type pg from 'pg'
import { type FoundAnswers, STATEMENTS } from './import-statements.ts'
import type { ImportTools } from './import-tools.ts'
import { judgeProposals } from './judge-proposals.ts'

/** Looks up whom the rows of an import concern, and what saving them would do: for its review, and once more before it is saved. */
export async function lookUp(
  tools: ImportTools,
  client: pg.PoolClient,
  importId: string,
  commits: ImportProfile['commits'],
): Promise<FoundAnswers | undefined> {
  if (commits !== 'REGISTER') await client.query('select app.know_staged_answers()')
  const { rows } = await client.query<FoundAnswers>(`select * from app.${STATEMENTS[commits].lookUp}($1)`, [importId])
  return commits === 'PROPOSE' ? judgeProposals(tools, client, importId) : rows[0]
}
