import type { Context } from '../../platform/context.ts'
import { type ClaimFigureRow, findClaimFigures, findClaimStamp } from './claim-figures.queries.ts'

/** What the numbers rest on: the day, and how much was written so far. */
interface StampRow {
  readonly day: string
  readonly changes: string
}

interface KeptFigures extends StampRow {
  readonly rows: readonly ClaimFigureRow[]
}

/** Of each server: governments and times that were asked last. */
const keptBy = new WeakMap<object, Map<string, KeptFigures>>()
const KEPT_FIGURES_MAX = 200

/**
 * Claims of a time in numbers, counted anew only when something was written on which they rest. They are the same for everybody who may read what families are owed,
 * since those all work for the whole government.
 */
export async function readClaimFigures(
  { actor, read, services, snapshot }: Context,
  from: string,
  until: string,
): Promise<readonly ClaimFigureRow[]> {
  const keptFigures = keptBy.get(services) ?? new Map<string, KeptFigures>()
  keptBy.set(services, keptFigures)
  const key = [actor.tenantId, from, until].join(' ')
  const [now] = await read<StampRow>(findClaimStamp())
  const before = keptFigures.get(key)
  if (before !== undefined && before.day === now?.day && before.changes === now.changes) return before.rows
  const figures = await snapshot(async (tx) => {
    const [stamp] = await tx.rows<StampRow>(findClaimStamp())
    if (stamp === undefined) throw new Error('no day')
    return { ...stamp, rows: await tx.rows<ClaimFigureRow>(findClaimFigures(from, until)) }
  })
  // The one that was asked longest ago goes first.
  keptFigures.delete(key)
  keptFigures.set(key, figures)
  const [oldest] = keptFigures.keys()
  if (keptFigures.size > KEPT_FIGURES_MAX && oldest !== undefined) keptFigures.delete(oldest)
  return figures.rows
}
