import type { RawSql } from '../../platform/jobs/raw-sql.ts'
import type { VersionRow } from '../workers/public.ts'
import { findVersions } from '../workers/public.ts'

export interface LinkChanges {
  readonly made: readonly string[]
  readonly ended: readonly string[]
}

/** Who could see the loser sees the winner from now on. */
export async function mergeLinks(tx: RawSql, winnerId: string, loserId: string): Promise<LinkChanges> {
  const [links] = await tx.$queryRaw<LinkChanges[]>`
    select made, ended from app.merge_links(${winnerId}::uuid, ${loserId}::uuid)`
  return links ?? { made: [], ended: [] }
}

export async function unmergeLinks(tx: RawSql, decisionId: string): Promise<void> {
  await tx.$executeRaw`select app.unmerge_links(${decisionId}::uuid)`
}

/** Hand-overs and proposals that wait for an answer about one of them. */
export async function countOpenQuestions(tx: RawSql, workerIds: readonly string[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`select app.open_questions(${[...workerIds]}::uuid[]) as count`
  return row?.count ?? 0
}

/** One earlier version with the key that it was sealed under. */
export async function findVersion(tx: RawSql, workerId: string, version: number): Promise<VersionRow | null> {
  const rows = await tx.$queryRaw<VersionRow[]>(findVersions([workerId]))
  return rows.find((row) => row.version === version) ?? null
}

/** Whether the kept record of a merge has taken in another one after it, which still holds: that is undone first. */
export async function wasMergedSince(tx: RawSql, decisionId: string, winnerId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is_merged: boolean }[]>`
    select exists (select from duplicate_decision d where d.decision = 'MERGE' and d.winner_id = ${winnerId}::uuid and d.id > ${decisionId}::uuid
      and not exists (select from duplicate_decision u where u.undoes = d.id)) as is_merged`
  return row?.is_merged ?? false
}
