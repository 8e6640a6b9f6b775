import { placeSteps } from '@payung/domain/access/approval'
import { calendarDay, today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import {
  costNow,
  type DecreeRecord,
  findWaiting,
  loadDeciding,
  loadDecree,
  loadSteps,
  mayReadDecrees,
  type StepRow,
  type Waiting,
  type WaitingRow,
} from '../decrees/public.ts'
import { countReasons, type ReasonCount } from './desk.queries.ts'

/** A decree that waits for the viewer, with what somebody who is to decide must know before they open it. */
export interface DeskDecision {
  readonly waiting: Waiting
  readonly decree: DecreeRecord
  /** Since when it is their turn. */
  readonly since: Date
  /** When it counts as late; null where no service level is set. */
  readonly dueAt: Date | null
  readonly daysWaiting: number
  readonly isLate: boolean
  /** Whom it designates in its first month before it, where it amends. */
  readonly peopleBefore: number | null
  readonly monthly: DeskMonth | null
  /** Of an amendment: how many people it changes, by what becomes of them and why, the most first. */
  readonly changes: readonly ReasonCount[]
}

/** What its first month costs. */
interface DeskMonth {
  readonly month: string
  readonly rupiah: bigint
  /** The same month without the amendment; null for a designation. */
  readonly rupiahBefore: bigint | null
}

/** What waits for the viewer's vote, signature or hand, the longest waiting first; the same as the inbox of decrees lists. */
export async function readDesk(context: Context): Promise<readonly DeskDecision[]> {
  if (!mayReadDecrees(context.actor)) return []
  const rows = await context.read<WaitingRow>(findWaiting(await loadDeciding(context)))
  const decrees = await Promise.all(rows.map(({ id }) => loadDecree(context, id)))
  const amending = decrees.flatMap((decree) => (decree?.kind === 'AMENDMENT' ? [decree.id] : []))
  const changes = Map.groupBy(
    amending.length === 0 ? [] : await context.read<ReasonCount>(countReasons(amending)),
    ({ decree_id: id }) => id,
  )
  return Promise.all(
    rows.flatMap(({ id, waiting }, at) => {
      const decree = decrees[at] ?? null
      return decree === null ? [] : [describe(context, decree, waiting, changes.get(id) ?? [])]
    }),
  )
}

async function describe(
  context: Context,
  decree: DecreeRecord,
  waiting: Waiting,
  changes: readonly ReasonCount[],
): Promise<DeskDecision> {
  const [steps, cost] = await Promise.all([loadSteps(context, decree.id), costNow(context, decree)])
  const { since, dueAt } = turnOf(decree, waiting, steps)
  const isAmendment = decree.kind === 'AMENDMENT'
  // A replacement takes a place that somebody leaves, so it changes nothing of how many there are.
  const peopleBefore = isAmendment ? decree.people - decree.added + decree.removed : null
  const first = cost?.months.find(({ isPaid }) => !isPaid)
  return {
    waiting,
    decree,
    since,
    dueAt,
    daysWaiting: calendarDay(since).until(today(), { largestUnit: 'days' }).days,
    isLate: dueAt !== null && dueAt < new Date(),
    peopleBefore,
    changes,
    monthly:
      first === undefined
        ? null
        : {
            month: first.month,
            rupiah: first.perPersonRupiah * BigInt(first.people),
            rupiahBefore: peopleBefore === null ? null : first.perPersonRupiah * BigInt(peopleBefore),
          },
  }
}

/** Since when it is the viewer's turn. A step has days set for it; a signature, a publication and a return have none. */
function turnOf(
  decree: DecreeRecord,
  waiting: Waiting,
  rows: readonly StepRow[],
): { readonly since: Date; readonly dueAt: Date | null } {
  const steps = rows.filter(({ submission }) => submission === decree.submission)
  const votes = steps.map(({ days, vote, cast_at: at }) => ({
    days,
    vote: vote === null || at === null ? null : { vote, at },
  }))
  if (waiting === 'VOTE' && steps[0] !== undefined) {
    const placed = placeSteps(votes, steps[0].submitted_at, new Date())
    const open = placed.find(({ standing }) => standing === 'OPEN' || standing === 'LATE')
    if (open?.openedAt != null) return { since: open.openedAt, dueAt: open.dueAt }
  }
  const lastVote = votes.flatMap(({ vote }) => (vote === null ? [] : [vote.at])).at(-1)
  const since = waiting === 'PUBLISH' ? decree.signed_at : waiting === 'SIGN' ? lastVote : decree.updated_at
  return { since: since ?? decree.updated_at, dueAt: null }
}
