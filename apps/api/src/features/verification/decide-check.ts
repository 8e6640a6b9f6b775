import type { WorkerFactsDraft } from '@payung/domain/worker/worker-facts'
import { isWorkerStatus } from '@payung/domain/worker/worker-status'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { openedOrNull, requireOpened } from '../../platform/unopened-values.ts'
import { recordAudit } from '../audit/public.ts'
import { sealProposal } from '../proposals/public.ts'
import {
  changeWorkerStatus,
  fault,
  getWorker,
  readReason,
  type StateField,
  updateWorker,
  type WorkerRecord,
} from '../workers/public.ts'
import { inCheckWords } from './check-errors.ts'
import { type CheckDecision, type CheckResultRow, findCheckResults, insertDecision } from './check-results.queries.ts'
import { proposeFromCheck } from './decide-check.queries.ts'
import { refusalToDecide, refusalToTakeOver } from './decision-refusal.ts'
import { type Differences, differencesOf, openSaid, unreadableSaid } from './said-differences.ts'
import { verificationMessages } from './verification.messages.ts'
import { mayDecideChecks } from './verification.policy.ts'

export interface CheckToDecide {
  readonly resultId: string
  /** Null: everything that differs. */
  readonly fields: readonly string[] | null
  /** False keeps what the record says, with a reason. */
  readonly takeOver: boolean
  readonly reason: string | null
}

/**
 * Decides what becomes of a result, once: its facts go into the record by the ordinary correction, with history; into somebody else's record
 * only as a proposal to them. What the record says already is noted as the same.
 *
 * @throws NotFoundError
 * @throws NotAllowedError also `VISITOR_IS_NOT_DECIDER`, `BRINGER_IS_NOT_DECIDER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CHECK_DECIDED`, `CHECK_SUPERSEDED`, `CHECK_STATUS_OF_OTHERS`, and those of the correction
 * @throws ValidationError `FIELDS_MISSING`, `REASON_MISSING`, and whatever is wrong with the facts
 * @throws NotedUnopenedError where facts that do not open are to be taken over, or the key of the person's history does not open
 */
export async function decideCheck(tx: Transaction, actor: Actor, input: CheckToDecide): Promise<CheckDecision> {
  if (!mayDecideChecks(actor)) throw new NotAllowedError()
  const [result] = await tx.rows<CheckResultRow>(findCheckResults([input.resultId]))
  if (result === undefined) throw new NotFoundError()
  const record = await getWorker(tx, result.worker_id)
  // Our record can be kept although nobody can read any more what was said against it.
  const open = () => openSaid(tx.vault, result)
  const facts = input.takeOver
    ? requireOpened('check_result.said_cipher', result.id, open)
    : (openedOrNull(open) ?? unreadableSaid(result))
  const differences = differencesOf(facts, result, record)
  const refusal = refusalToDecide(actor, result, { record, differences }, input.takeOver)
  if (refusal !== null) throw refusal
  const chosen = input.takeOver ? chosenOf(differences, input.fields) : new Map()
  const decision = decisionOf(actor, record, input, chosen)
  const isSaid = !input.takeOver || (input.reason ?? '').trim() !== ''
  const reason = isSaid ? readReason(input.reason ?? '', 'reason') : null
  const fields = [...chosen.keys()]
  // First, so that of two who decide at once the second hears of it before anything is written.
  await inCheckWords(() => insertDecision(tx, actor, { resultId: result.id, decision, fields, reason }))
  if (decision === 'TAKEN_OVER') await takeOver(tx, actor, record, result, chosen)
  if (decision === 'PROPOSED') await propose(tx, record, result, chosen)
  await recordAudit(tx, actor, `CHECK_${decision}`, {
    subject: { kind: 'worker', id: record.id },
    fields,
    details: { result: result.id, question: result.question, answer: result.answer },
  })
  return decision
}

function chosenOf(differences: Differences, fields: readonly string[] | null): Differences {
  if (fields === null) return differences
  const chosen = new Map([...differences].filter(([field]) => fields.includes(field)))
  if (chosen.size > 0 && fields.every((field) => [...differences.keys()].some((name) => name === field))) return chosen
  throw fault(verificationMessages.FIELDS_MISSING())
}

function decisionOf(actor: Actor, record: WorkerRecord, input: CheckToDecide, chosen: Differences): CheckDecision {
  if (!input.takeOver) return 'KEPT'
  if (chosen.size === 0) return 'SAME'
  const refusal = refusalToTakeOver(actor, record, chosen)
  if (refusal !== null) throw refusal
  return record.tenant_id === actor.tenantId ? 'TAKEN_OVER' : 'PROPOSED'
}

const BECAUSE: Readonly<Record<CheckResultRow['question'], string>> = {
  POPULATION: 'Pemadanan data kependudukan',
  WELFARE: 'Pemadanan data kesejahteraan',
  MEMBERSHIP: 'Pemadanan kepesertaan',
  FIELD_VISIT: 'Kunjungan lapangan',
}

async function takeOver(
  tx: Transaction,
  actor: Actor,
  record: WorkerRecord,
  result: CheckResultRow,
  chosen: Differences,
): Promise<void> {
  const because = BECAUSE[result.question]
  const changes = factsOf(chosen)
  if (Object.keys(changes).length > 0)
    await updateWorker(tx, actor, { workerId: record.id, expectedVersion: record.version, because, changes })
  const status = chosen.get('status')
  if (status === undefined || !isWorkerStatus(status)) return
  const { version } = await getWorker(tx, record.id)
  await changeWorkerStatus(tx, actor, { workerId: record.id, expectedVersion: version, status, because })
}

async function propose(
  tx: Transaction,
  record: WorkerRecord,
  result: CheckResultRow,
  chosen: Differences,
): Promise<void> {
  const sealed = sealProposal(
    tx.vault,
    { tenant_id: record.tenant_id, worker_id: record.id, proposer_tenant_id: result.tenant_id, import_id: null },
    factsOf(chosen),
  )
  const fields = [...chosen.keys()]
  await tx.rows(proposeFromCheck(result.id, sealed, fields))
}

/** As a form would hand them in. */
function factsOf(chosen: ReadonlyMap<StateField, string>): Omit<WorkerFactsDraft, 'status' | 'nationalId'> {
  const { status: _decidedApart, welfareDecile, ...facts } = Object.fromEntries(chosen)
  return { ...facts, ...(welfareDecile === undefined ? {} : { welfareDecile: Number(welfareDecile) }) }
}
