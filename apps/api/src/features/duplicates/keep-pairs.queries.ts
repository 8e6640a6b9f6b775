import type { Entry } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { ASKED_AGAIN_GAIN } from '@payung/domain/identity/person-likeness'
import type { ScoredPair } from './score-candidates.ts'

interface PairColumns {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly reasons: string
  readonly versionA: number
  readonly versionB: number
}

/** The smaller id first: one order for everybody, so that two searches at once wait for each other and never both. */
function columnsOf({ row, score, reasons }: ScoredPair): PairColumns {
  const isInOrder = row.asked_id < row.other_id
  return {
    a: isInOrder ? row.asked_id : row.other_id,
    b: isInOrder ? row.other_id : row.asked_id,
    score,
    reasons: reasons.join(','),
    versionA: isInOrder ? row.asked_version : row.other_version,
    versionB: isInOrder ? row.other_version : row.asked_version,
  }
}

/**
 * Writes what was found. What somebody has decided stays decided, until much more speaks for the pair than did then. What was read before a
 * decision and is written after it says nothing new: a pair never goes back to earlier versions of its records.
 *
 * @param compared PARTIAL without a number that might speak for the pair: then what is less than before says nothing new
 * @returns how many pairs wait for a decision that did not before
 */
export async function keepPairs(
  tx: TenantTransaction,
  entry: Entry,
  scored: readonly ScoredPair[],
  compared: 'WHOLE' | 'PARTIAL',
): Promise<number> {
  if (scored.length === 0) return 0
  const pairs = scored.map(columnsOf).sort((p, q) => (p.a + p.b < q.a + q.b ? -1 : 1))
  const [opened] = await tx.rows<{ count: number }>(Prisma.sql`
    with kept as (
      insert into duplicate_pair as p (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b)
      select ${entry.tenantId}::uuid, f.a, f.b, f.score, string_to_array(f.reasons, ','), f.version_a, f.version_b
      from unnest(${pairs.map(({ a }) => a)}::uuid[], ${pairs.map(({ b }) => b)}::uuid[], ${pairs.map(({ score }) => score)}::smallint[],
        ${pairs.map(({ reasons }) => reasons)}::text[], ${pairs.map(({ versionA }) => versionA)}::int[],
        ${pairs.map(({ versionB }) => versionB)}::int[]) as f(a, b, score, reasons, version_a, version_b)
      on conflict (tenant_id, worker_a, worker_b) do update set score = excluded.score, reasons = excluded.reasons,
        version_a = excluded.version_a, version_b = excluded.version_b,
        state = case when p.state = 'GONE' or (p.state in ('NOT_SAME', 'LATER') and excluded.score >= p.decided_score + ${ASKED_AGAIN_GAIN})
          then 'OPEN' else p.state end,
        revision = p.revision + 1
      where ((p.score, p.reasons, p.version_a, p.version_b) is distinct from (excluded.score, excluded.reasons, excluded.version_a, excluded.version_b)
          or p.state = 'GONE')
        and (${compared === 'WHOLE'} or p.state = 'GONE' or excluded.score > p.score)
        and excluded.version_a >= p.version_a and excluded.version_b >= p.version_b
        -- A comparison may have waited here for a merge: whoever undoes that holds the revision which the merge left.
        and p.state <> 'MERGED'
      returning new.state = 'OPEN' and old.state is distinct from 'OPEN' as is_opened)
    select count(*) filter (where is_opened)::int as count from kept`)
  return opened?.count ?? 0
}

export interface OpenPair {
  readonly id: string
  readonly worker_a: string
  readonly worker_b: string
  readonly revision: number
}

/** The pairs of these people that nobody has settled yet; read before they are compared. */
export function findOpenPairs(tx: TenantTransaction, workerIds: readonly string[]): Promise<OpenPair[]> {
  return tx.rows<OpenPair>(Prisma.sql`
    select p.id, p.worker_a, p.worker_b, p.revision from duplicate_pair p
    where p.state in ('OPEN', 'LATER') and (p.worker_a = any(${[...workerIds]}::uuid[]) or p.worker_b = any(${[...workerIds]}::uuid[]))`)
}

/**
 * Whoever was compared and is like somebody no longer: the question falls away with its reason. Not where somebody has decided meanwhile.
 *
 * @param pairs those that stay: alike, or not to be compared whole
 */
export async function closePairs(
  tx: TenantTransaction,
  open: readonly OpenPair[],
  pairs: readonly ScoredPair[],
): Promise<void> {
  const alike = new Set(pairs.map(columnsOf).map(({ a, b }) => `${a} ${b}`))
  const gone = open.filter(({ worker_a, worker_b }) => !alike.has(`${worker_a} ${worker_b}`))
  if (gone.length === 0) return
  await tx.run(Prisma.sql`
    update duplicate_pair p set state = 'GONE', revision = p.revision + 1
    from unnest(${gone.map(({ id }) => id)}::uuid[], ${gone.map(({ revision }) => revision)}::int[]) as g(id, revision)
    where p.id = g.id and p.revision = g.revision and p.state in ('OPEN', 'LATER')`)
}
