import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { LikenessReason } from '@payung/domain/identity/person-likeness'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { ALIKE_ENOUGH } from '../workers/public.ts'

export type PairState = 'OPEN' | 'LATER' | 'NOT_SAME' | 'MERGED'

export interface PairRow {
  readonly id: string
  readonly worker_a: string
  readonly worker_b: string
  readonly score: number
  readonly reasons: readonly LikenessReason[]
  readonly version_a: number
  readonly version_b: number
  readonly state: PairState
  readonly revision: number
  readonly found_at: Date
}

export interface PairFilter {
  readonly state: PairState
  readonly scoreMin: number | null
  readonly reason: LikenessReason | null
  /** Whose records both are: the viewer's, who then merges them, or at least one another's; null for all. */
  readonly keeper: PairKeeper | null
}

export type PairKeeper = 'ME' | 'OTHERS'

/** Where it lies with others, one of the two is kept elsewhere. */
const KEPT_ELSEWHERE = Prisma.sql`exists (select from worker_listing l where l.tenant_id = p.tenant_id and l.worker_id in (p.worker_a, p.worker_b)
  and l.custodian_tenant_id <> app.tenant_id())`
const KEPT_BY: Readonly<Record<PairKeeper, Prisma.Sql>> = {
  ME: Prisma.sql`not ${KEPT_ELSEWHERE}`,
  OTHERS: KEPT_ELSEWHERE,
}

const COLUMNS = Prisma.sql`p.id, p.worker_a, p.worker_b, p.score::int as score, p.reasons, p.version_a, p.version_b, p.state, p.revision, p.found_at
  from duplicate_pair p`

function conditions({ state, scoreMin, reason, keeper }: PairFilter): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`p.state = ${state}`,
      ...(state === 'OPEN' || state === 'LATER' ? [ALIKE_ENOUGH] : []),
      ...(scoreMin === null ? [] : [Prisma.sql`p.score >= ${scoreMin}::int`]),
      ...(reason === null ? [] : [Prisma.sql`${reason} = any(p.reasons)`]),
      ...(keeper === null ? [] : [KEPT_BY[keeper]]),
    ],
    ' and ',
  )
}

/** The likeliest first. A cursor is `score:id`. */
export function listPairs(filter: PairFilter, page: PageRequest): Prisma.Sql {
  const forward = page.direction === 'FORWARD'
  const [score = '', id = ''] = page.cursor?.split(':') ?? []
  const beyond =
    page.cursor === null
      ? Prisma.empty
      : Prisma.sql`and (-p.score, p.id) ${Prisma.raw(forward ? '>' : '<')} (${-Number(score)}::int, ${id}::uuid)`
  const direction = Prisma.raw(forward ? 'asc' : 'desc')
  return Prisma.sql`select ${COLUMNS} where ${conditions(filter)} ${beyond}
    order by -p.score ${direction}, p.id ${direction} limit ${Prisma.raw(String(page.limit))}`
}

/** Those that wait and reach a score, the likeliest first. */
export function listObviousPairs(scoreMin: number, limit: number): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where p.state = 'OPEN' and p.score >= ${scoreMin}::int order by -p.score, p.id limit ${Prisma.raw(String(limit))}`
}

/** All that a filter finds, as they are now. */
export function listEveryPair(filter: PairFilter): Prisma.Sql {
  return Prisma.sql`select p.id, p.revision from duplicate_pair p where ${conditions(filter)} order by -p.score, p.id`
}

export function countPairs(filter: PairFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count from duplicate_pair p where ${conditions(filter)}`
}

/** How many wait for a decision: as the list says of those that the viewer keeps, and of those that lie with others. */
export function countPairsToDecide(keeper: PairKeeper): Prisma.Sql {
  return Prisma.sql`select count(*)::int from duplicate_pair p where p.state = 'OPEN' and ${ALIKE_ENOUGH} and ${KEPT_BY[keeper]}`
}

/** Of them, the one that was found first; of those that lie with others, with one of their keepers. */
export function longestPair(keeper: PairKeeper): Prisma.Sql {
  const ofOne = (column: Prisma.Sql) => Prisma.sql`select ${column} from worker_listing l
    where l.tenant_id = p.tenant_id and l.worker_id in (p.worker_a, p.worker_b) order by l.custodian_tenant_id = app.tenant_id(), l.worker_id limit 1`
  return longestWaiting(
    {
      since: dayOf(Prisma.sql`p.found_at`),
      areaCode: ofOne(Prisma.sql`l.village_code`),
      ...(keeper === 'OTHERS' ? { tenantId: ofOne(Prisma.sql`l.custodian_tenant_id`) } : {}),
    },
    Prisma.sql`from duplicate_pair p where p.state = 'OPEN' and ${ALIKE_ENOUGH} and ${KEPT_BY[keeper]}`,
  )
}

export function findPairs(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where p.id = any(${[...ids]}::uuid[]) and p.state <> 'GONE'`
}

export interface DecisionRow {
  readonly id: string
  readonly pair_id: string
  readonly decision: 'MERGE' | 'NOT_SAME' | 'LATER' | 'UNDO'
  readonly because: string | null
  readonly winner_id: string | null
  readonly taken_fields: readonly string[]
  readonly version_a: number
  readonly version_b: number
  readonly is_undone: boolean
  readonly decided_at: Date
  readonly decided_by: string
  readonly decided_by_name: string | null
  readonly decided_by_email: string | null
}

/** What was decided about these pairs, the latest first. */
export function findDecisions(pairIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`${DECISIONS} where d.pair_id = any(${[...pairIds]}::uuid[]) order by d.pair_id, d.id desc`
}

export function findDecision(id: string): Prisma.Sql {
  return Prisma.sql`${DECISIONS} where d.id = ${id}::uuid`
}

const DECISIONS = Prisma.sql`
    select d.id, d.pair_id, d.decision, d.because, d.winner_id, d.taken_fields, d.version_a, d.version_b,
      exists (select from duplicate_decision u where u.undoes = d.id) as is_undone, d.decided_at, d.decided_by, u.name as decided_by_name,
      u.email as decided_by_email
    from duplicate_decision d left join app_user u on u.id = d.decided_by`

/**
 * Gives a pair its next state, if it still is what the decider saw. Opened again it is of the records as they now are: an undone merge has
 * written both anew, and whoever was shown the pair would else hear seconds later, from the next comparison, that it had changed.
 *
 * @returns the pair before, or null if somebody else has decided, or the records have changed, since
 */
export async function turnPair(
  tx: TenantTransaction,
  pairId: string,
  expectedRevision: number,
  from: readonly PairState[],
  to: PairState,
): Promise<PairRow | null> {
  const [pair] = await tx.rows<PairRow>(Prisma.sql`
    update duplicate_pair p set state = ${to}, decided_score = p.score, revision = p.revision + 1,
      version_a = coalesce((select w.version from worker w where w.id = p.worker_a and ${to} = 'OPEN'), p.version_a),
      version_b = coalesce((select w.version from worker w where w.id = p.worker_b and ${to} = 'OPEN'), p.version_b)
    where p.id = ${pairId}::uuid and p.revision = ${expectedRevision} and p.state = any(${[...from]}::text[])
    returning p.id, p.worker_a, p.worker_b, p.score::int as score, p.reasons, p.version_a, p.version_b, old.state, old.revision, p.found_at`)
  return pair ?? null
}

export interface NewDecision {
  readonly pair: PairRow
  readonly decision: DecisionRow['decision']
  readonly because: string | null
  readonly versionA?: number
  readonly versionB?: number
  readonly winnerId?: string
  readonly takenFields?: readonly string[]
  readonly links?: { readonly made: readonly string[]; readonly ended: readonly string[] }
  readonly undoes?: string
}

export async function insertDecision(
  tx: TenantTransaction,
  by: { tenantId: string; userId: string },
  made: NewDecision,
): Promise<string> {
  const [row] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into duplicate_decision (tenant_id, pair_id, decision, because, score, version_a, version_b, winner_id, taken_fields, made_links, ended_links,
      undoes, decided_by)
    values (${by.tenantId}::uuid, ${made.pair.id}::uuid, ${made.decision}, ${made.because}, ${made.pair.score}::smallint,
      ${made.versionA ?? made.pair.version_a}, ${made.versionB ?? made.pair.version_b}, ${made.winnerId ?? null}::uuid,
      ${[...(made.takenFields ?? [])]}::text[], ${[...(made.links?.made ?? [])]}::uuid[], ${[...(made.links?.ended ?? [])]}::uuid[],
      ${made.undoes ?? null}::uuid, ${by.userId}::uuid)
    returning id`)
  if (row === undefined) throw new Error('a decision was not written')
  return row.id
}
