import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { REGULATION_TRANSITIONS } from '@payung/domain/agreement/regulation'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { fault } from '../workers/public.ts'
import { setRegulationEnacted, setRegulationReplaced, setRegulationState } from './change-regulation-state.queries.ts'
import { assertChanged, getRegulation } from './find-regulation.ts'
import { type GazetteRequest, readGazette } from './record-gazette.ts'
import { regulationMessages } from './regulations.messages.ts'
import { assertMay } from './regulations.policy.ts'

interface Subject {
  readonly regulationId: string
  readonly expectedVersion: number
}

/** Begins to draft what was planned, or puts it back. @throws NotAllowedError, NotFoundError, ConflictError `REGULATION_STATE`, `VERSION_CHANGED` */
export async function moveRegulation(
  tx: TenantTransaction,
  actor: Actor,
  { regulationId, expectedVersion, action }: Subject & { readonly action: 'BEGIN_DRAFT' | 'SHELVE' },
): Promise<string> {
  const former = await getRegulation(tx, regulationId)
  assertMay(actor, former, action)
  const { to } = REGULATION_TRANSITIONS[action]
  assertChanged(await tx.run(setRegulationState(to, actor, former.id, expectedVersion)))
  await recordAudit(tx, actor, action === 'SHELVE' ? 'REGULATION_SHELVED' : 'REGULATION_DRAFTED', {
    subject: { kind: 'regulation', id: former.id, version: expectedVersion + 1 },
  })
  return former.id
}

export interface EnactRegulationInput extends Subject, GazetteRequest {
  readonly number: string
  readonly year: number
  readonly enactedOn: string
  readonly inForceOn: string
  /** The text as enacted, which is there only now; null keeps the draft's. */
  readonly fileId: string | null
}

/**
 * Records that a regulation was enacted, with the number and days that the gazette gives it. From then on it is public and does not change.
 *
 * @throws NotAllowedError, NotFoundError, also for a file that is not one's own
 * @throws ConflictError `REGULATION_STATE`, `VERSION_CHANGED`, `REGULATION_NUMBER_TAKEN`
 * @throws ValidationError `NUMBER_MISSING`, `YEAR_DIFFERS`, `IN_FORCE_BEFORE_ENACTED`, `GAZETTE_…`
 */
export async function enactRegulation(
  tx: TenantTransaction,
  actor: Actor,
  input: EnactRegulationInput,
): Promise<string> {
  const former = await getRegulation(tx, input.regulationId)
  assertMay(actor, former, 'ENACT')
  const number = input.number.trim()
  const issues: ValidationIssue[] = []
  const refuse = (message: Message, path?: string) => issues.push(issueAbout(message, path))
  if (number.length < 1 || number.length > 40) refuse(regulationMessages.NUMBER_MISSING())
  if (!input.enactedOn.startsWith(String(input.year))) refuse(regulationMessages.YEAR_DIFFERS())
  if (input.inForceOn < input.enactedOn) refuse(regulationMessages.IN_FORCE_BEFORE_ENACTED())
  const { gazette, issues: gazetteIssues } = readGazette({ kind: former.kind, year: input.year }, input)
  issues.push(...gazetteIssues)
  if (issues.length > 0) throw new ValidationError(issues)
  if (input.fileId !== null) await assertOwnFiles(tx, actor, [input.fileId])
  try {
    assertChanged(
      await tx.run(
        setRegulationEnacted(actor, {
          number,
          year: input.year,
          enactedOn: input.enactedOn,
          inForceOn: input.inForceOn,
          fileId: input.fileId,
          gazetteYear: gazette.year,
          gazetteNumber: gazette.number,
          supplement: gazette.supplement,
          id: former.id,
          expectedVersion: input.expectedVersion,
        }),
      ),
    )
  } catch (error) {
    if (databaseRefusal(error)?.constraint !== 'regulation_number') throw error
    throw new ConflictError(regulationMessages.REGULATION_NUMBER_TAKEN())
  }
  await recordAudit(tx, actor, 'REGULATION_ENACTED', {
    subject: { kind: 'regulation', id: former.id, version: input.expectedVersion + 1 },
    details: { number, year: input.year, enactedOn: input.enactedOn },
  })
  return former.id
}

export interface ReplaceRegulationInput extends Subject {
  readonly replacedById: string
  readonly replacedOn: string
}

/**
 * Records that another regulation of the same government has taken its place.
 *
 * @throws NotAllowedError, NotFoundError
 * @throws ConflictError `REGULATION_STATE`, `VERSION_CHANGED`
 * @throws ValidationError `SUCCESSOR_INVALID`, `REPLACED_BEFORE_ENACTED`
 */
export async function replaceRegulation(
  tx: TenantTransaction,
  actor: Actor,
  input: ReplaceRegulationInput,
): Promise<string> {
  const former = await getRegulation(tx, input.regulationId)
  assertMay(actor, former, 'REPLACE')
  const successor = await getRegulation(tx, input.replacedById)
  if (successor.id === former.id || successor.state !== 'ENACTED' || successor.tenant_id !== former.tenant_id)
    throw fault(regulationMessages.SUCCESSOR_INVALID())
  if (former.enacted_on !== null && input.replacedOn <= former.enacted_on)
    throw fault(regulationMessages.REPLACED_BEFORE_ENACTED())
  assertChanged(
    await tx.run(
      setRegulationReplaced(actor, {
        successorId: successor.id,
        replacedOn: input.replacedOn,
        id: former.id,
        expectedVersion: input.expectedVersion,
      }),
    ),
  )
  await recordAudit(tx, actor, 'REGULATION_REPLACED', {
    subject: { kind: 'regulation', id: former.id, version: input.expectedVersion + 1 },
    details: { replacedBy: successor.id, replacedOn: input.replacedOn },
  })
  return former.id
}
