import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { UnopenedError } from '@payung/database/unopened-error'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { doOneOfMany } from '../../platform/one-of-many.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { readLoggedReason } from '../workers/public.ts'
import { alreadyDecided, assertNoMaker, decideWorkerProposal } from './decide-worker-proposal.ts'
import { countOpenOf, listOpenOf } from './proposals.queries.ts'

export interface ManyToDecide {
  readonly importId: string
  readonly accept: boolean
  readonly reason: string | null
}

/**
 * Asks for every open proposal of one import to be decided alike, as a job.
 *
 * @returns the job's id
 * @throws NotAllowedError also `PROPOSER_IS_NOT_DECIDER`, `MAY_BE_ONE_PERSON`
 * @throws NotFoundError where that import proposed nothing to this tenant
 * @throws ConflictError `PROPOSAL_DECIDED` where none of them waits any more
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function requestManyDecisions(tx: TenantTransaction, actor: Actor, input: ManyToDecide): Promise<string> {
  if (!actor.permissions.has('PROPOSAL_DECIDE')) throw new NotAllowedError()
  const reason = input.accept && !input.reason?.trim() ? null : readLoggedReason(input.reason ?? '', 'reason')
  const [open] = await tx.rows<{ count: number; ever: number }>(countOpenOf(input.importId))
  if (open === undefined || open.ever === 0) throw new NotFoundError()
  const [first] = await tx.rows<{ id: string }>(listOpenOf(input.importId, null, 1))
  if (first === undefined) throw alreadyDecided()
  // All of one import have the same makers: nobody waits for a job that leaves every one of them open.
  await assertNoMaker(tx, actor, first.id)
  const { id } = await enqueueJob(tx, actor, {
    kind: 'PROPOSALS_DECIDE',
    params: { proposedBy: input.importId, accept: input.accept, reason },
  })
  return id
}

export interface ManyDecided {
  readonly accepted: number
  readonly refused: number
  /** Left open, because the record cannot take what is proposed: somebody has to look. */
  readonly open: number
  /** Of these, whose history does not open: the operator is told, and nobody can decide about them before it is mended. */
  readonly unopened: number
}

const AT_ONCE = 50

/** Decides them one by one, some in each transaction. Killed, what is decided is decided, and a next run takes the rest. */
export async function decideMany(
  work: Pick<JobRun, 'actor' | 'write' | 'progress' | 'throwIfCancelled'>,
  input: ManyToDecide,
): Promise<ManyDecided> {
  const { actor } = work
  const total = await work.write(async (tx) => {
    const [open] = await tx.rows<{ count: number }>(countOpenOf(input.importId))
    return open?.count ?? 0
  })
  let [decided, left, unopened, after]: [number, number, number, string | null] = [0, 0, 0, null]
  for (;;) {
    work.throwIfCancelled()
    work.progress('DECIDING', decided + left, total)
    const from: string | null = after
    const part: Part = await work.write((tx) => decidePart(tx, actor, input, from))
    if (part.last === null) break
    decided += part.decided
    left += part.left
    unopened += part.unopened
    after = part.last
  }
  return { accepted: input.accept ? decided : 0, refused: input.accept ? 0 : decided, open: left, unopened }
}

interface Part {
  readonly decided: number
  readonly left: number
  readonly unopened: number
  readonly last: string | null
}

async function decidePart(tx: Transaction, actor: Actor, input: ManyToDecide, after: string | null): Promise<Part> {
  const proposals = await tx.rows<{ id: string; fields: string[] }>(listOpenOf(input.importId, after, AT_ONCE))
  let [decided, left, unopened] = [0, 0, 0]
  for (const { id, fields } of proposals) {
    const { accept, reason } = input
    const because = await doOneOfMany(tx, actor, () =>
      decideWorkerProposal(tx, actor, { proposalId: id, accept, fields: accept ? fields : [], reason }),
    )
    if (because === null) decided++
    else left++
    if (because instanceof UnopenedError) unopened++
  }
  return { decided, left, unopened, last: proposals.at(-1)?.id ?? null }
}
