import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { ImportProfile } from '@payung/domain/import/import-profile'
import { type FoundAnswers, STATEMENTS } from './import-statements.ts'
import type { ImportTools } from './import-tools.ts'
import { judgeProposals } from './judge-proposals.ts'

/** Looks up whom the rows of an import concern, and what saving them would do: for its review, and once more before it is saved. */
export async function lookUp(
  tools: ImportTools,
  tx: TenantTransaction,
  importId: string,
  commits: ImportProfile['commits'],
): Promise<FoundAnswers | undefined> {
  if (commits !== 'REGISTER') await tx.run(Prisma.sql`select app.know_staged_answers()`)
  const [counts] = await tx.rows<FoundAnswers>(
    Prisma.sql`select * from app.${Prisma.raw(STATEMENTS[commits].lookUp)}(${importId}::uuid)`,
  )
  return commits === 'PROPOSE' ? judgeProposals(tools, tx, importId) : counts
}
