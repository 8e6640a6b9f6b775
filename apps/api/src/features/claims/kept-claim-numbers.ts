import type { Context } from '../../platform/context.ts'
import type { LongestRow } from '../../platform/longest-waiting.queries.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { readClaimChoice } from './claim-choice.ts'
import {
  type ClaimChoice,
  type ClaimFigureRow,
  countUnasked,
  findClaimFigures,
  findClaimStamp,
  listUnasked,
  longestClaim,
  type UnaskedRow,
} from './claim-figures.queries.ts'
import { mayReadBenefits } from './claims.policy.ts'
import { countClaims } from './claims.queries.ts'

/** What the numbers rest on: the day, and how much was written so far. */
interface Stamp {
  readonly day: string
  readonly changes: string
}

interface KeptNumbers extends Stamp {
  readonly numbers: unknown
}

/** Of each server: what was asked last, by government and question. */
const keptBy = new WeakMap<object, Map<string, KeptNumbers>>()
const KEPT_NUMBERS_MAX = 1_000

/** Claims of a time in numbers. They are the same for everybody who may read what families are owed, since those all work for the whole government. */
export function readClaimFigures(context: Context, from: string, until: string): Promise<readonly ClaimFigureRow[]> {
  return keptWhileUnchanged(context, `figures ${from} ${until}`, (tx) =>
    tx.rows<ClaimFigureRow>(findClaimFigures(from, until)),
  )
}

/** How many claims a list has. Who works for a part of the government, and who asks for those under a decree, has them counted each time. */
export async function readClaimCount(context: Context, choice: ClaimChoice): Promise<number> {
  if (!mayReadBenefits(context.actor) || choice.decreeId !== null)
    return (await context.read<{ total: number }>(countClaims(choice)))[0]?.total ?? 0
  return keptWhileUnchanged(context, `count ${JSON.stringify(choice)}`, async (tx) => {
    const { total } = await tx.one<{ total: number }>(countClaims(choice))
    return total
  })
}

/** Claims that wait longer than they may, and those of which an heir says that less arrived: as the lists show them. */
export async function countClaimQueues(context: Context): Promise<{ readonly late: number; readonly short: number }> {
  return {
    late: await readClaimCount(context, readClaimChoice({ isLate: true })),
    short: await readClaimCount(context, readClaimChoice({ isShort: true })),
  }
}

/** Of the claims that wait for one of the two, the one that has stood longest where it stands. */
export async function readLongestClaim(context: Context, need: 'LATE' | 'SHORT'): Promise<LongestRow | null> {
  const choice = readClaimChoice(need === 'LATE' ? { isLate: true } : { isShort: true })
  if (!mayReadBenefits(context.actor)) return (await context.read<LongestRow>(longestClaim(choice)))[0] ?? null
  const [longest] = await keptWhileUnchanged(context, `longest ${need}`, (tx) =>
    tx.rows<LongestRow>(longestClaim(choice)),
  )
  return longest ?? null
}

/** So many are named; the rest is a number. */
const UNASKED_SHOWN = 100

/**
 * How many families may be owed and have not asked, and the first of them by name, for who may read what families are owed. A name that changes may stand at its former place
 * until the next change of a claim.
 */
export function readUnasked(
  context: Context,
): Promise<{ readonly total: number; readonly shown: readonly UnaskedRow[] }> {
  return keptWhileUnchanged(context, 'unasked', async (tx) => ({
    ...(await tx.one<{ total: number }>(countUnasked())),
    shown: await tx.rows<UnaskedRow>(listUnasked(UNASKED_SHOWN)),
  }))
}

/** Counts anew only when something was written on which the numbers rest, or another day has begun. Only for numbers that are the same for all who may ask them. */
export async function keptWhileUnchanged<Numbers>(
  { actor, read, services, snapshot }: Context,
  question: string,
  count: (tx: Transaction) => Promise<Numbers>,
): Promise<Numbers> {
  const keptNumbers = keptBy.get(services) ?? new Map<string, KeptNumbers>()
  keptBy.set(services, keptNumbers)
  const key = `${actor.tenantId} ${question}`
  const [now] = await read<Stamp>(findClaimStamp())
  const before = keptNumbers.get(key)
  if (before !== undefined && before.day === now?.day && before.changes === now.changes)
    return before.numbers as Numbers
  const { stamp, numbers } = await snapshot(async (tx) => ({
    stamp: await tx.one<Stamp>(findClaimStamp()),
    numbers: await count(tx),
  }))
  // The one that was counted longest ago goes first.
  keptNumbers.delete(key)
  keptNumbers.set(key, { ...stamp, numbers })
  const [oldest] = keptNumbers.keys()
  if (keptNumbers.size > KEPT_NUMBERS_MAX && oldest !== undefined) keptNumbers.delete(oldest)
  return numbers
}
