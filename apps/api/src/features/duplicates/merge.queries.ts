import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { VersionRow } from '../workers/public.ts'
import { findVersions } from '../workers/public.ts'

export interface LinkChanges {
  readonly made: readonly string[]
  readonly ended: readonly string[]
}

/** Who could see the loser sees the winner from now on. */
export async function mergeLinks(tx: TenantTransaction, winnerId: string, loserId: string): Promise<LinkChanges> {
  const [links] = await tx.rows<LinkChanges>(Prisma.sql`
    select made, ended from app.merge_links(${winnerId}::uuid, ${loserId}::uuid)`)
  return links ?? { made: [], ended: [] }
}

export async function unmergeLinks(tx: TenantTransaction, decisionId: string): Promise<void> {
  await tx.run(Prisma.sql`select app.unmerge_links(${decisionId}::uuid)`)
}

/** Hand-overs and proposals that wait for an answer about one of them. */
export async function countOpenQuestions(tx: TenantTransaction, workerIds: readonly string[]): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    Prisma.sql`select app.open_questions(${[...workerIds]}::uuid[]) as count`,
  )
  return row?.count ?? 0
}

/** One earlier version with the key that it was sealed under. */
export async function findVersion(
  tx: TenantTransaction,
  workerId: string,
  version: number,
): Promise<VersionRow | null> {
  const rows = await tx.rows<VersionRow>(findVersions([workerId]))
  return rows.find((row) => row.version === version) ?? null
}

/** Whether the kept record of a merge has taken in another one after it, which still holds: that is undone first. */
export async function wasMergedSince(tx: TenantTransaction, decisionId: string, winnerId: string): Promise<boolean> {
  const [row] = await tx.rows<{ is_merged: boolean }>(Prisma.sql`
    select exists (select from duplicate_decision d where d.decision = 'MERGE' and d.winner_id = ${winnerId}::uuid and d.id > ${decisionId}::uuid
      and not exists (select from duplicate_decision u where u.undoes = d.id)) as is_merged`)
  return row?.is_merged ?? false
}
