import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { isWithin } from '@payung/domain/area/area-code'
import { roundActions } from '@payung/domain/round/round-state'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { findProgrammes, findQuotas, type ProgrammeRecord, type QuotaRow } from '../programmes/public.ts'
import { fault } from '../workers/public.ts'
import {
  type AskedProposer,
  assertFewEnough,
  type RoundFacts,
  type RoundGround,
  type RoundInput,
  readRound,
} from './read-round.ts'
import { roundChanged, wrongRoundState } from './round-errors.ts'
import { roundMessages } from './rounds.messages.ts'
import { mayManageRounds } from './rounds.policy.ts'
import type { RoundRow } from './rounds.queries.ts'
import { lockTasksOfRound } from './save-round.queries.ts'
import {
  changeQuotas,
  deleteTasks,
  findMisfits,
  insertRound,
  insertTasks,
  lockRound,
  updateRoundRow,
} from './write-round.queries.ts'

/** Plans a round; nobody is asked before it opens. @throws NotAllowedError, ValidationError */
export async function createRound(tx: Transaction, actor: Actor, input: RoundInput): Promise<string> {
  if (!mayManageRounds(actor)) throw new NotAllowedError()
  const facts = await readAgainst(tx, actor, input, { formerDueOn: null, villagesField: 'villages' })
  const id = await insertRound(tx, actor, facts)
  await recordAudit(tx, actor, 'ROUND_CREATED', {
    subject: { kind: 'round', id, version: 1 },
    details: { proposers: facts.proposers.length },
  })
  return id
}

export interface UpdateRoundInput extends Omit<RoundInput, 'villages' | 'others'> {
  readonly roundId: string
  readonly expectedVersion: number
  /** Left out: the villages that are asked stay. */
  readonly villages?: RoundInput['villages'] | null | undefined
  /** Besides those that are asked, which keep their quota unless they are named themselves; not with `villages`. */
  readonly addVillages?: RoundInput['villages'] | null | undefined
  /** Each asked village at or below an area that is not added; not with `villages`. */
  readonly removeVillages?: readonly string[] | null | undefined
  /** Left out: whoever else is asked stays. */
  readonly others?: RoundInput['others'] | null | undefined
}

/**
 * Changes a round: its name and day, who is asked and for how many. Whoever has begun stays asked, and of an open round so does the programme.
 *
 * @throws ValidationError with everything that is wrong
 * @throws ConflictError `ROUND_CHANGED`, `ROUND_STATE`, `ROUND_TASK_BEGUN`, `ROUND_QUOTA_USED`, `ROUND_ASKS_NOBODY`
 */
export async function updateRound(tx: Transaction, actor: Actor, input: UpdateRoundInput): Promise<string> {
  if (!mayManageRounds(actor)) throw new NotAllowedError()
  const round = await lockRound(tx, actor, input.roundId)
  if (!roundActions(round.state, actor.permissions).includes('EDIT')) throw wrongRoundState()
  if (round.version !== input.expectedVersion) throw roundChanged()
  if (round.state === 'OPEN' && input.programmeId !== round.programme_id) throw wrongRoundState()
  const changes = changesOf(input)
  const { villages, others } = input
  const request = { ...input, villages: villages ?? input.addVillages ?? [], others: others ?? [] }
  const facts = await readAgainst(tx, actor, request, {
    formerDueOn: round.due_on,
    villagesField: input.addVillages == null ? 'villages' : 'addVillages',
  })
  await updateRoundRow(tx, actor, round.id, facts)
  await writeProposers(tx, actor, round, facts.proposers, changes)
  if (input.programmeId !== round.programme_id) await assertOfProgramme(tx, round.id)
  await recordAudit(tx, actor, 'ROUND_CHANGED', {
    subject: { kind: 'round', id: round.id, version: round.version + 1 },
    details: { proposers: facts.proposers.length, dueOn: facts.dueOn },
  })
  return round.id
}

interface ProposerChanges {
  /** Whether somebody who is asked, and is not among the proposers that were read, is asked no more. */
  readonly isDropped: (task: StandingTask) => boolean
  /** Whether somebody who is asked and is among them gets their quota. */
  readonly isRestated: (proposer: AskedProposer) => boolean
  /** Areas of which something must be dropped, or whoever says so has taken one for another. */
  readonly dropped: readonly string[]
}

/** @throws ValidationError when villages are named in two ways at once */
function changesOf({ villages, others, addVillages, removeVillages }: UpdateRoundInput): ProposerChanges {
  const dropped = removeVillages ?? []
  if (villages != null && (addVillages != null || removeVillages != null))
    throw fault(roundMessages.ROUND_VILLAGES_TWICE())
  const named = new Set(addVillages?.map(({ areaCode }) => areaCode))
  return {
    isDropped: ({ kind, village_code }) =>
      kind === 'VILLAGE'
        ? villages != null || dropped.some((areaCode) => isWithin(village_code ?? '', areaCode))
        : others != null,
    isRestated: ({ kind, villageCode }) => kind !== 'VILLAGE' || villages != null || named.has(villageCode ?? ''),
    dropped,
  }
}

async function readAgainst(
  tx: Transaction,
  actor: Actor,
  input: RoundInput,
  standing: Pick<RoundGround, 'formerDueOn' | 'villagesField'>,
): Promise<RoundFacts> {
  const { reference } = tx
  const [programme] = await tx.rows<ProgrammeRecord>(findProgrammes([input.programmeId]))
  const quotas = await tx.rows<QuotaRow>(findQuotas([input.programmeId]))
  const agencies = await tx.models.agency.findMany({ where: { tenantId: actor.tenantId }, select: { id: true } })
  return readRound(
    actor,
    {
      reference,
      programme,
      programmeAreas: quotas.map(({ area_code }) => area_code),
      agencyIds: new Set(agencies.map(({ id }) => id)),
      today: today().toString(),
      ...standing,
    },
    input,
  )
}

interface StandingTask {
  readonly id: string
  readonly kind: string
  readonly village_code: string | null
  readonly agency_id: string | null
  readonly name: string | null
  readonly proposer_tenant_id: string
  readonly state: string
  readonly proposed: number
}

async function writeProposers(
  tx: TenantTransaction,
  actor: Actor,
  { id: roundId, state }: Pick<RoundRow, 'id' | 'state'>,
  proposers: readonly AskedProposer[],
  { isDropped, isRestated, dropped }: ProposerChanges,
): Promise<void> {
  const standing = await tx.rows<StandingTask>(lockTasksOfRound(roundId))
  const byKey = new Map(standing.map((task) => [keyOfTask(task), task]))
  const proposersByKey = new Map(proposers.map((proposer) => [keyOfProposer(proposer), proposer]))
  assertAsked(standing, dropped)
  const gone = standing.filter((task) => isDropped(task) && !proposersByKey.has(keyOfTask(task)))
  if (gone.some(({ state }) => state !== 'NOT_BEGUN')) throw hasBegun()
  const changedTasks = proposers.flatMap((proposer) => {
    const task = byKey.get(keyOfProposer(proposer))
    return task === undefined || !isRestated(proposer) ? [] : [{ task, quota: proposer.quota }]
  })
  if (changedTasks.some(({ task, quota }) => quota < task.proposed))
    throw new ConflictError(roundMessages.ROUND_QUOTA_USED())
  const added = proposers.filter((proposer) => !byKey.has(keyOfProposer(proposer)))
  const left = standing.length - gone.length + added.length
  if (state === 'OPEN' && left === 0) throw asksNobody()
  assertFewEnough(left)
  // Who comes before who goes: an open round asks somebody at every moment.
  await insertTasks(tx, actor, roundId, added)
  await dropTasks(
    tx,
    gone.map(({ id }) => id),
  )
  await changeQuotas(
    tx,
    changedTasks.map(({ task, quota }) => ({ id: task.id, quota })),
  )
}

/** Whoever has brought a file has begun, also where it proposes nobody yet; whose files those are this tenant does not see. */
async function dropTasks(tx: TenantTransaction, ids: readonly string[]): Promise<void> {
  try {
    await deleteTasks(tx, ids)
  } catch (error) {
    throw databaseRefusal(error)?.constraint === 'import_file_round_task' ? hasBegun() : error
  }
}

function asksNobody(): ConflictError {
  return new ConflictError(roundMessages.ROUND_ASKS_NOBODY())
}

function hasBegun(): ConflictError {
  return new ConflictError(roundMessages.ROUND_TASK_BEGUN())
}

/** Who stays asked as the round goes to another programme. @throws ValidationError where that one has no quota for them, or does not let them propose */
async function assertOfProgramme(tx: TenantTransaction, roundId: string): Promise<void> {
  const [misfit] = await findMisfits(tx, roundId)
  if (misfit === undefined) return
  const { kind, village_name: village } = misfit
  if (kind === 'VILLAGE' && village !== null) throw fault(roundMessages.ROUND_VILLAGES_NOT_OF_PROGRAMME({ village }))
  throw fault(roundMessages.ROUND_PROPOSER_NOT_OF_PROGRAMME())
}

function assertAsked(standing: readonly StandingTask[], dropped: readonly string[]): void {
  const nobody = dropped.findIndex((area) => !standing.some(({ village_code }) => isWithin(village_code ?? '', area)))
  if (nobody !== -1) throw fault(roundMessages.ROUND_VILLAGE_NOT_ASKED(), `removeVillages.${nobody}`)
}

function keyOfTask(task: StandingTask): string {
  return keyOf(task.kind, task.village_code, task.agency_id, task.proposer_tenant_id, task.name)
}

function keyOfProposer({ kind, villageCode, agencyId, tenantId, name }: AskedProposer): string {
  return keyOf(kind, villageCode, agencyId, tenantId, name)
}

function keyOf(...parts: readonly (string | null)[]): string {
  return parts.map((part) => part?.toLowerCase() ?? '').join(' ')
}
