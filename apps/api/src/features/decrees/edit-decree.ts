import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { FundingSource } from '@payung/domain/funding-source'
import type { Actor } from '../../platform/actor.ts'
import { ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { findProgrammes, type ProgrammeRecord } from '../programmes/public.ts'
import { citations, citedBasis } from './decree-basis.ts'
import { readTexts } from './decree-texts.ts'
import { assertMay } from './decrees.policy.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { assertUnchanged, lockDecree, updateDecreeRow, writeChanges } from './write-decree.queries.ts'

export interface EditInput {
  readonly decreeId: string
  readonly expectedVersion: number
  readonly title: string
  readonly considerations: readonly string[]
  readonly dictums: readonly string[]
  /** As written; cited anew from what it rests on if left out. */
  readonly legalReferences?: readonly string[] | null | undefined
  readonly regulationIds: readonly string[]
  readonly agreementIds: readonly string[]
  readonly fromMonth: string
  /** First month that is no longer covered; of an amendment that of the decree which it amends. */
  readonly untilMonth: string
  readonly fundingSource: FundingSource
  readonly quotaPeople: number
}

/**
 * Changes a draft's text, months, funding and what it rests on. Its people come from the cohort, or from the changes of an amendment.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ValidationError `TITLE_LENGTH`, `LINES_COUNT`, `LINE_LENGTH`, `FIELD_UNKNOWN`, `MONTHS_OUTSIDE`, `QUOTA_BELOW_PEOPLE`, `REFERENCES_COUNT`
 * @throws ConflictError `DECREE_STATE`, `DECREE_CHANGED`
 */
export async function editDecree(tx: TenantTransaction, actor: Actor, input: EditInput): Promise<string> {
  const record = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, record, 'EDIT')
  assertUnchanged(record, input.expectedVersion)
  const texts = readTexts(input)
  const isAmendment = record.kind === 'AMENDMENT'
  const months = { fromMonth: input.fromMonth, untilMonth: isAmendment ? record.until_month : input.untilMonth }
  await assertFrame(tx, record, { ...months, quotaPeople: input.quotaPeople, isAmendment })
  const basis = await citedBasis(tx, input)
  const legalReferences = readReferences(input.legalReferences) ?? citations(basis)
  await updateDecreeRow(tx, record.id, {
    ...texts,
    ...months,
    legalReferences,
    regulationIds: input.regulationIds,
    agreementIds: input.agreementIds,
    fundingSource: isAmendment ? record.funding_source : input.fundingSource,
    quotaPeople: isAmendment ? record.quota_people : input.quotaPeople,
  })
  // Who is designated after it depends on the month in which it takes effect.
  if (isAmendment && input.fromMonth !== record.from_month) await writeChanges(tx, record.id, [], [])
  await recordAudit(tx, actor, 'DECREE_EDITED', {
    subject: { kind: 'decree', id: record.id, version: record.version + 1 },
  })
  return record.id
}

async function assertFrame(
  tx: TenantTransaction,
  record: DecreeRecord,
  asked: {
    readonly fromMonth: string
    readonly untilMonth: string
    readonly quotaPeople: number
    readonly isAmendment: boolean
  },
): Promise<void> {
  const issues: ValidationIssue[] = []
  const report = (path: string, code: string, id: string, en: string) =>
    issues.push({ path, code, severity: 'ERROR', text: { id, en } })
  const [programme] = await tx.$queryRaw<ProgrammeRecord[]>(findProgrammes([record.programme_id]))
  const areMonths = [asked.fromMonth, asked.untilMonth].every((day) => day.endsWith('-01'))
  const isWithin =
    programme !== undefined && programme.from_month <= asked.fromMonth && asked.untilMonth <= programme.until_month
  if (!areMonths || !isWithin || asked.fromMonth >= asked.untilMonth)
    report(
      'fromMonth',
      'MONTHS_OUTSIDE',
      'Masa berlaku terdiri atas bulan penuh di dalam masa program. Pilih bulan pertama dan terakhir di dalamnya.',
      'It covers whole months within those of the programme. Choose the first and last among them.',
    )
  if (!asked.isAmendment && asked.quotaPeople < record.people)
    report(
      'quotaPeople',
      'QUOTA_BELOW_PEOPLE',
      `Kuota kurang dari ${record.people.toLocaleString('id-ID')} orang di lampiran. Isi kuota yang cukup.`,
      `The quota is below the ${record.people.toLocaleString('en-GB')} people of the annex. Enter one that suffices.`,
    )
  if (issues.length > 0) throw new ValidationError(issues)
}

function readReferences(given: readonly string[] | null | undefined): readonly string[] | null {
  if (given == null) return null
  const lines = given.map((line) => line.trim()).filter((line) => line !== '')
  if (lines.length <= 60 && lines.every((line) => line.length <= 2_000)) return lines
  throw new ValidationError([
    {
      path: 'legalReferences',
      code: 'REFERENCES_COUNT',
      severity: 'ERROR',
      text: {
        id: 'Tulis paling banyak 60 dasar hukum, masing-masing paling panjang 2.000 huruf.',
        en: 'Write at most 60 legal references of at most 2,000 letters each.',
      },
    },
  ])
}
