import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { withinBounds } from '../../platform/bound-refusal.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { readTariffs } from '../tariffs/public.ts'
import { assertNoMonthPast, type PaymentInput, type PaymentRow, readPayments } from './months-paid.ts'
import { monthCost, withDifferencesExplained } from './payments-explained.ts'
import { assertBasisIsSeen, assertProgrammeBases } from './programme-basis.ts'
import { programmeMessages } from './programmes.messages.ts'
import { mayManageProgrammes } from './programmes.policy.ts'
import {
  findQuotas,
  findQuotasTaken,
  type ProgrammeRecord,
  type QuotaRow,
  type QuotaTaken,
} from './programmes.queries.ts'
import { assertQuotasSuffice, updateAs } from './quotas-taken.ts'
import { type ProgrammeFacts, type ProgrammeInput, readProgramme } from './read-programme.ts'
import { insertProgramme, lockProgramme, updateProgrammeRow } from './write-programme.queries.ts'

/** Payments for months that were over when it was planned. */
type Planned = ProgrammeInput & { readonly paidMonths?: readonly PaymentInput[] | null | undefined }

/** Plans a programme; it begins as a draft that nobody else sees. @throws NotAllowedError, ValidationError, ConflictError `MONTHS_PAST`, `PROGRAMMES_TOO_MANY` */
export async function createProgramme(tx: Transaction, actor: Actor, input: Planned): Promise<string> {
  const { reference } = tx
  if (!mayManageProgrammes(actor)) throw new NotAllowedError()
  const facts = readProgramme(actor, reference, input)
  await assertBasisIsSeen(tx, facts)
  const paid = await comparedWithPlan(tx, facts, await readPayments(tx, actor, input.paidMonths ?? [], facts, []))
  assertNoMonthPast(facts, paid)
  const id = await withinBounds({ programmes_of_person: tooMany }, () => insertProgramme(tx, actor, facts, paid))
  await recordAudit(tx, actor, 'PROGRAMME_CREATED', { subject: { kind: 'programme', id, version: 1 } })
  return id
}

const tooMany = () => new ConflictError(programmeMessages.PROGRAMMES_TOO_MANY())

export interface UpdateProgrammeInput extends Planned {
  readonly programmeId: string
  readonly expectedVersion: number
}

/**
 * Changes a programme. Of an open one the months, the insurance and the money stay: others rely on them.
 *
 * @throws NotFoundError also for another tenant's
 * @throws ConflictError `PROGRAMME_CHANGED`, `PROGRAMME_IS_OPEN`, `PROGRAMME_IS_CLOSED`, `QUOTA_BELOW_SIGNED`, and `AGREEMENT_…` for an agreement
 *   that an open one is newly to rest on and cannot
 * @throws ValidationError `QUOTA_BELOW_SIGNED`, `QUOTA_BELOW_LOCKED` beside the quota
 */
export async function updateProgramme(tx: Transaction, actor: Actor, input: UpdateProgrammeInput): Promise<string> {
  const { reference } = tx
  if (!mayManageProgrammes(actor)) throw new NotAllowedError()
  const record = await lockProgramme(tx, actor, input.programmeId)
  assertUnchanged(record, input.expectedVersion)
  const facts = readProgramme(actor, reference, input)
  const quotas = await tx.rows<QuotaRow>(findQuotas([record.id]))
  const fields = changedFields(record, quotas, facts)
  const settled = fields.filter((field) => SETTLED_WHEN_OPEN.has(field))
  if (record.state === 'OPEN' && settled.length > 0) throw isOpen()
  await assertBasisIsSeen(tx, facts)
  if (record.state === 'OPEN') {
    assertQuotasSuffice(reference, facts.quotas, await tx.rows<QuotaTaken>(findQuotasTaken(record.id)))
    await assertProgrammeBases(tx, {
      ...record,
      quota_people: facts.quotas.reduce((sum, { people }) => sum + people, 0),
      agreement_ids: facts.agreementIds.filter((id) => !record.agreement_ids.includes(id)),
    })
  }
  const paid = await paymentsNow(tx, actor, record, { facts, paidMonths: input.paidMonths })
  if (record.state === 'DRAFT') assertNoMonthPast(facts, paid)
  await updateAs(() => updateProgrammeRow(tx, actor, record.id, facts, paid))
  await recordAudit(tx, actor, 'PROGRAMME_CHANGED', {
    subject: { kind: 'programme', id: record.id, version: record.version + 1 },
    fields,
  })
  return record.id
}

/** As they stand where nothing is said of them, and once it is open. */
async function paymentsNow(
  tx: TenantTransaction,
  actor: Actor,
  record: ProgrammeRecord,
  { paidMonths, facts }: Pick<Planned, 'paidMonths'> & { readonly facts: ProgrammeFacts },
): Promise<ProgrammeRecord['paid_months']> {
  if (record.state !== 'DRAFT' || paidMonths == null) return record.paid_months
  return comparedWithPlan(tx, facts, await readPayments(tx, actor, paidMonths, facts, record.paid_months))
}

/** @throws ValidationError `PAYMENT_DIFFERS` where another amount was paid than the quotas cost in those months, without a reason */
async function comparedWithPlan(
  tx: TenantTransaction,
  { insuranceProgrammes, relief, fundingSource, quotas }: ProgrammeFacts,
  paid: readonly PaymentRow[],
): Promise<readonly PaymentRow[]> {
  if (paid.length === 0) return paid
  const people = quotas.reduce((sum, quota) => sum + quota.people, 0)
  const insured = { insurance_programmes: insuranceProgrammes, relief, funding_source: fundingSource }
  return withDifferencesExplained(
    paid,
    monthCost(await readTariffs(tx), insured, () => people),
  )
}

/** @throws ConflictError for a closed or discarded programme, and when somebody else was faster */
export function assertUnchanged(record: ProgrammeRecord, expectedVersion: number): void {
  if (record.state === 'DISCARDED') throw new ConflictError(programmeMessages.PROGRAMME_IS_DISCARDED())
  if (record.state === 'CLOSED') throw new ConflictError(programmeMessages.PROGRAMME_IS_CLOSED())
  if (record.version !== expectedVersion) throw new ConflictError(programmeMessages.PROGRAMME_CHANGED())
}

const SETTLED_WHEN_OPEN: ReadonlySet<string> = new Set([
  'insuranceProgrammes',
  'fromMonth',
  'untilMonth',
  'fundingSource',
  'relief',
])

function changedFields(record: ProgrammeRecord, quotas: readonly QuotaRow[], facts: ProgrammeFacts): string[] {
  const before: Record<keyof ProgrammeFacts, unknown> = {
    name: record.name,
    description: record.description,
    insuranceProgrammes: record.insurance_programmes,
    occupationCodes: record.occupation_codes,
    fromMonth: record.from_month,
    untilMonth: record.until_month,
    fundingSource: record.funding_source,
    relief: record.relief,
    legalNote: record.legal_note,
    regulationIds: record.regulation_ids,
    agreementIds: record.agreement_ids,
    proposers: record.proposers,
    quotas: quotas.map((quota) => `${quota.area_code}=${quota.people}`),
  }
  const after = { ...facts, quotas: facts.quotas.map((quota) => `${quota.areaCode}=${quota.people}`) }
  return (Object.keys(before) as (keyof ProgrammeFacts)[]).filter(
    (field) => textOf(before[field]) !== textOf(after[field]),
  )
}

function textOf(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
}

function isOpen(): ConflictError {
  return new ConflictError(programmeMessages.PROGRAMME_IS_OPEN())
}
