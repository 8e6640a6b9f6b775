import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { ImportProfile } from '@payung/domain/import/import-profile'
import type { ImportTools } from '../import-tools.ts'
import type { FoundAnswers } from './import-statements.ts'
import { judgeProposals } from './judge-proposals.ts'
import { knowStagedAnswers, lookUpRows } from './look-up.queries.ts'

/**
 * Looks up whom the rows of an import concern, and what saving them would do: for its review, and once more before it is saved.
 *
 * @returns how many rows of each kind; undefined of a file that registers, whose review counts them itself
 */
export async function lookUp(
  tools: ImportTools,
  tx: TenantTransaction,
  importId: string,
  commits: ImportProfile['commits'],
): Promise<FoundAnswers | undefined> {
  if (commits === 'REGISTER') {
    await tx.run(lookUpRows(commits, importId))
    return undefined
  }
  await tx.run(knowStagedAnswers())
  if (commits === 'PROPOSE') {
    await tx.run(lookUpRows(commits, importId))
    return judgeProposals(tools, tx, importId)
  }
  const [counts] = await tx.rows<FoundAnswers>(lookUpRows(commits, importId))
  return counts
}
