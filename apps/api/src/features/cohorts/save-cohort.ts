import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { pledgesAmong } from '@payung/domain/cohort/pledges-input'
import { findUnknownFilterCodes } from '@payung/domain/eligibility/unknown-code'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import {
  ConflictError,
  issueAbout,
  NotAllowedError,
  NotFoundError,
  ValidationError,
  type ValidationIssue,
} from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { findProgrammes, type ProgrammeRecord } from '../programmes/public.ts'
import { readWorkerFilter, type WorkerFilterInput } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { assertMay, mayMakeCohorts } from './cohorts.policy.ts'
import { findPledgesFitting } from './pledged-people.queries.ts'
import { clearComputation, findRoundOfProgramme } from './save-cohort.queries.ts'
import {
  assertUnchanged,
  type CohortWriting,
  clearPeople,
  discardRow,
  insertCohort,
  lockRow,
  updateCohortRow,
} from './write-cohort.queries.ts'

export interface CohortInput {
  readonly name: string
  /** Whom to look among: as lists filter, without search and without another judgement. */
  readonly filter?: WorkerFilterInput | null | undefined
  readonly seed: string
  readonly reservePercent: number
  /** Only among the accepted candidates of this round of the same programme. */
  readonly roundId?: string | null | undefined
  /** Only among whom these approved pledges hold. */
  readonly pledgeIds?: readonly string[] | null | undefined
}

const SEED = /^[A-Za-z0-9-]{4,40}$/

/**
 * Begins a cohort of one of my open programmes: a draft without people, until it is computed.
 *
 * @throws NotAllowedError, ValidationError
 * @throws NotFoundError for a programme that is not mine: other people's quotas are theirs to fill
 * @throws ConflictError `PROGRAMME_NOT_OPEN`
 */
export async function createCohort(
  tx: Transaction,
  actor: Actor,
  input: CohortInput & { readonly programmeId: string },
): Promise<string> {
  const { reference } = tx
  if (!mayMakeCohorts(actor)) throw new NotAllowedError()
  const [programme] = await tx.rows<ProgrammeRecord>(findProgrammes([input.programmeId]))
  if (programme === undefined || programme.tenant_id !== actor.tenantId) throw new NotFoundError()
  if (programme.state !== 'OPEN') throw new ConflictError(cohortMessages['PROGRAMME_NOT_OPEN/createCohort']())
  const facts = readCohort(reference, input)
  await assertRound(tx, programme.id, facts.roundId)
  await assertPledges(tx, programme.id, facts.pledgeIds)
  const id = await insertCohort(tx, actor, programme.id, facts)
  await recordAudit(tx, actor, 'COHORT_CREATED', { subject: { kind: 'cohort', id, version: 1 } })
  return id
}

interface Existing {
  readonly cohortId: string
  readonly expectedVersion: number
}

/**
 * Changes a draft. Where filter, seed, reserve, round or pledges change, the people whom it held are no longer its people until it is computed again.
 *
 * @throws NotFoundError also for another tenant's
 * @throws NotAllowedError, ValidationError
 * @throws ConflictError `COHORT_STATE`, `COHORT_CHANGED`
 */
export async function updateCohort(tx: Transaction, actor: Actor, input: CohortInput & Existing): Promise<string> {
  const { reference } = tx
  const record = await lockRow(tx, actor, input.cohortId)
  assertMay(actor, record, 'EDIT')
  assertUnchanged(record, input.expectedVersion)
  const facts = readCohort(reference, input)
  await assertRound(tx, record.programme_id, facts.roundId)
  const isDrawnAnew = !isSameSet(facts.pledgeIds, record.pledge_ids)
  if (isDrawnAnew) await assertPledges(tx, record.programme_id, facts.pledgeIds)
  const isPlacedAnew =
    facts.seed !== record.seed ||
    facts.reservePercent !== record.reserve_percent ||
    facts.roundId !== record.round_id ||
    isDrawnAnew ||
    facts.filterJson !== filterJson(record.filter as WorkerFilterInput)
  if (isPlacedAnew && record.computed_at !== null) {
    await clearPeople(tx, record.id)
    await tx.run(clearComputation(record.id))
  }
  await updateCohortRow(tx, actor, record.id, facts)
  await recordAudit(tx, actor, 'COHORT_CHANGED', {
    subject: { kind: 'cohort', id: record.id, version: record.version + 1 },
    details: { placedAnew: isPlacedAnew },
  })
  return record.id
}

/** Puts a draft away for good; it stays in the list, for it may have been talked about. @throws as `updateCohort` */
export async function discardCohort(tx: TenantTransaction, actor: Actor, input: Existing): Promise<string> {
  const record = await lockRow(tx, actor, input.cohortId)
  assertMay(actor, record, 'DISCARD')
  assertUnchanged(record, input.expectedVersion)
  await discardRow(tx, actor, record.id)
  await recordAudit(tx, actor, 'COHORT_DISCARDED', {
    subject: { kind: 'cohort', id: record.id, version: record.version + 1 },
  })
  return record.id
}

function readCohort(reference: ReferenceData, input: CohortInput): CohortWriting {
  const issues: ValidationIssue[] = []
  const report = (message: Message, path?: string) => issues.push(issueAbout(message, path))
  const name = input.name.trim()
  if (name.length < 3 || name.length > 160) report(cohortMessages.COHORT_NAME_INVALID())
  const seed = input.seed.trim()
  if (!SEED.test(seed)) report(cohortMessages.SEED_INVALID())
  if (!Number.isInteger(input.reservePercent) || input.reservePercent < 0 || input.reservePercent > 100)
    report(cohortMessages.RESERVE_INVALID())
  for (const { path, text } of findUnknownFilterCodes(input.filter ?? {}, reference))
    report({ code: 'FILTER_CODE_UNKNOWN', text }, `filter.${path}`)
  if (issues.length > 0) throw new ValidationError(issues)
  // Read here already, so that a filter that cannot be is said at once and not by a failed job.
  readWorkerFilter(input.filter, reference)
  return {
    name,
    filterJson: filterJson(input.filter),
    seed,
    reservePercent: input.reservePercent,
    roundId: input.roundId ?? null,
    pledgeIds: input.pledgeIds ?? [],
  }
}

/** @throws NotFoundError for a round of another programme, as for another tenant's */
async function assertRound(tx: TenantTransaction, programmeId: string, roundId: string | null): Promise<void> {
  if (roundId === null) return
  const rounds = await tx.rows<unknown>(findRoundOfProgramme(roundId, programmeId))
  if (rounds.length === 0) throw new NotFoundError()
}

/** @throws ValidationError `COHORT_PLEDGES_TOO_MANY`, `COHORT_PLEDGES` for a pledge that the viewer does not see, that is not approved, or that does not fit the programme */
async function assertPledges(tx: TenantTransaction, programmeId: string, pledgeIds: readonly string[]): Promise<void> {
  if (pledgeIds.length === 0) return
  const fitting = await tx.rows<{ id: string }>(findPledgesFitting(programmeId, pledgeIds))
  readInput(pledgesAmong(fitting.map(({ id }) => id)), { pledgeIds: [...pledgeIds] }, cohortMessages)
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id))
}

/** Only what asks something, so that the same question is the same text. */
function filterJson(filter: WorkerFilterInput | null | undefined): string {
  const entries = Object.entries(filter ?? {}).filter(
    ([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
  )
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))))
}
