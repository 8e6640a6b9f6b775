import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { withPaymentsNamed } from '@payung/domain/money/months-paid'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import {
  assertNoMonthPast,
  findProgrammes,
  type PaymentInput,
  type PaymentRow,
  type ProgrammeRecord,
  readPayments,
  withDifferencesExplained,
} from '../programmes/public.ts'
import { citationsAnew, citedBasis, findBasis } from './decree-basis.ts'
import { costByMonth } from './decree-cost.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import { readTexts, reportNationalId, reportUnprintable } from './decree-texts.ts'
import { assertMay } from './decrees.policy.ts'
import { type DecreeRecord, findDecrees } from './decrees.queries.ts'
import { programmeOf } from './submit-decree.ts'
import { assertUnchanged, countAnew, lockDecree, updateDecreeRow } from './write-decree.queries.ts'

export interface EditInput {
  readonly decreeId: string
  readonly expectedVersion: number
  readonly title: string
  readonly considerations: readonly string[]
  readonly dictums: readonly string[]
  /** As written. If left out: as they stand, with what it no longer rests on taken out and what it newly rests on put in. */
  readonly legalReferences?: readonly string[] | null | undefined
  readonly regulationIds: readonly string[]
  readonly agreementIds: readonly string[]
  readonly fromMonth: string
  /** First month that is no longer covered; of an amendment that of the decree which it amends. */
  readonly untilMonth: string
  readonly fundingSource: FundingSource
  readonly quotaPeople: number
  /** What was paid for months that are over; as it stands if left out. */
  readonly paidMonths?: readonly PaymentInput[] | null | undefined
}

/**
 * Changes a draft's text, months, funding and what it rests on. Its people come from the cohort, or from the changes of an amendment.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ValidationError `TITLE_LENGTH`, `LINES_COUNT`, `LINE_LENGTH`, `FIELD_UNKNOWN`, `TEXT_HAS_NATIONAL_ID`, `MONTHS_OUTSIDE`,
 *   `QUOTA_BELOW_PEOPLE`, `QUOTA_ABOVE_PROGRAMME`, `GOVERNMENT_DOES_NOT_PAY`, `REFERENCES_COUNT`, `BASIS_COUNT`, `PAYMENT_DIFFERS` and others of payments
 * @throws ConflictError `DECREE_STATE`, `DECREE_CHANGED`, `MONTHS_PAST`
 */
export async function editDecree(tx: TenantTransaction, actor: Actor, input: EditInput): Promise<string> {
  const record = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, record, 'EDIT')
  assertUnchanged(record, input.expectedVersion)
  const texts = readTexts(input)
  // An amendment and a revocation stand on a designation, whose end, funding and quota they keep.
  const isAmendment = record.kind !== 'DESIGNATION'
  const months = { fromMonth: input.fromMonth, untilMonth: isAmendment ? record.until_month : input.untilMonth }
  const { quotaPeople, regulationIds, agreementIds } = input
  await assertFrame(tx, record, {
    ...months,
    quotaPeople,
    isAmendment,
    fundingSource: input.fundingSource,
    regulationIds,
    agreementIds,
  })
  const paidMonths =
    input.paidMonths == null
      ? record.paid_months
      : await comparedWithCost(tx, record, await readPayments(tx, actor, input.paidMonths, months, record.paid_months))
  // A revocation takes months back; it gives none.
  if (record.kind !== 'REVOCATION') assertNoMonthPast(months, paidMonths)
  const basis = await citedBasis(tx, input)
  const former = await findBasis(tx, { regulationIds: record.regulation_ids, agreementIds: record.agreement_ids })
  const legalReferences = readReferences(input.legalReferences) ?? citationsAnew(record.legal_references, former, basis)
  await updateDecreeRow(tx, record.id, {
    ...texts,
    ...months,
    dictums: withPaymentsNamed(texts.dictums, paidMonths.length > 0),
    paidMonths,
    legalReferences,
    regulationIds: input.regulationIds,
    agreementIds: input.agreementIds,
    fundingSource: isAmendment ? record.funding_source : input.fundingSource,
    quotaPeople: isAmendment ? record.quota_people : input.quotaPeople,
  })
  // Who is designated after it depends on the month in which it takes effect.
  if (isAmendment && input.fromMonth !== record.from_month) await countAnew(tx, record)
  await recordAudit(tx, actor, 'DECREE_EDITED', {
    subject: { kind: 'decree', id: record.id, version: record.version + 1 },
  })
  return record.id
}

/** @throws ValidationError `PAYMENT_DIFFERS` where another amount was paid than its people cost in those months, without a reason */
async function comparedWithCost(
  tx: TenantTransaction,
  record: DecreeRecord,
  paid: readonly PaymentRow[],
): Promise<readonly PaymentRow[]> {
  if (paid.length === 0) return paid
  return withDifferencesExplained(paid, await costByMonth(tx, await programmeOf(tx, record), record))
}

async function assertFrame(
  tx: TenantTransaction,
  record: DecreeRecord,
  asked: {
    readonly fromMonth: string
    readonly untilMonth: string
    readonly quotaPeople: number
    readonly isAmendment: boolean
    readonly fundingSource: FundingSource
    readonly regulationIds: readonly string[]
    readonly agreementIds: readonly string[]
  },
): Promise<void> {
  const issues: ValidationIssue[] = []
  const report = (message: Message, path?: string) => issues.push(issueAbout(message, path))
  const [programme] = await tx.rows<ProgrammeRecord>(findProgrammes([record.programme_id]))
  const areMonths = [asked.fromMonth, asked.untilMonth].every((day) => day.endsWith('-01'))
  // An amendment holds in months of the designation, which are within those of the programme.
  const [base] = record.amends_id === null ? [] : await tx.rows<DecreeRecord>(findDecrees([record.amends_id]))
  const frame = base ?? programme
  const isWithin = frame !== undefined && frame.from_month <= asked.fromMonth && asked.untilMonth <= frame.until_month
  if (!areMonths || !isWithin || asked.fromMonth >= asked.untilMonth) report(decreeDraftMessages.MONTHS_OUTSIDE())
  if (!asked.isAmendment && asked.quotaPeople < Math.max(record.people, 1))
    report(decreeDraftMessages.QUOTA_BELOW_PEOPLE({ people: record.people }))
  const quotaMax = Math.max(programme?.quota_people ?? 0, record.people)
  if (!asked.isAmendment && asked.quotaPeople > quotaMax)
    report(decreeDraftMessages.QUOTA_ABOVE_PROGRAMME({ quotaMax }))
  if (!asked.isAmendment && asked.fundingSource === 'SELF') report(decreeDraftMessages.GOVERNMENT_DOES_NOT_PAY())
  for (const [path, most] of [
    ['regulationIds', 60],
    ['agreementIds', 20],
  ] as const)
    if (asked[path].length > most) report(decreeDraftMessages.BASIS_COUNT({ most }), path)
  if (issues.length > 0) throw new ValidationError(issues)
}

function readReferences(given: readonly string[] | null | undefined): readonly string[] | null {
  if (given == null) return null
  const lines = given.map((line) => line.trim()).filter((line) => line !== '')
  const issues: ValidationIssue[] = []
  const report = (message: Message, path?: string) => issues.push(issueAbout(message, path))
  for (const [at, line] of lines.entries()) {
    reportNationalId(`legalReferences.${at}`, line, report)
    reportUnprintable(`legalReferences.${at}`, line, report)
  }
  if (issues.length > 0) throw new ValidationError(issues)
  if (lines.length <= 60 && lines.every((line) => line.length <= 2_000)) return lines
  throw new ValidationError([issueAbout(decreeDraftMessages.REFERENCES_COUNT())])
}
