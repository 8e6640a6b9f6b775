import { publishCopiedFigures } from '@payung/database/copied-figures'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { formatRupiah } from '@payung/domain/money/money'
import type { Message } from '@payung/domain/text/define-messages'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import {
  ConflictError,
  type DomainError,
  issueAbout,
  NotFoundError,
  ValidationError,
  type ValidationIssue,
} from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import {
  answersOpenUnnamed,
  assertAnswersDecided,
  assertNobodyCovered,
  monthsCoveredUnnamed,
} from '../cohorts/public.ts'
import { monthsPastUnnamed } from '../programmes/public.ts'
import { fault } from '../workers/public.ts'
import { areaQuotaExceeded, assertMonthsHold, notInForce } from './changes-hold.ts'
import { assertBases } from './decree-basis.ts'
import { assertPayersCostAlike, costOrRefused, costRows, type DecreeCost, keptCost } from './decree-cost.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'
import { reportUnprintable } from './decree-texts.ts'
import { assertMay, makerIsNotSigner } from './decrees.policy.ts'
import type { DecreeRecord, SignatoryCapacity } from './decrees.queries.ts'
import { assertNoOverlap, overlapUnnamed } from './overlaps.ts'
import { assertMonthsInsurable } from './past-months.ts'
import { payersOutdated } from './payers-changed.ts'
import { assertGoneKnown, assertNobodyBarred, type KnowingGone, peopleBarred } from './people-gone.ts'
import { assertLookedAt, scanNotCompared } from './scan-looked-at.ts'
import { findPaperFile, setDecreePublished, signDecreeStatement } from './sign-decree.queries.ts'
import { cohortChanged, fundingOutdated, programmeOf, quotaExceeded } from './submit-decree.ts'
import { assertUnchanged, awaitOtherSignings, earliestDay, lockDecree } from './write-decree.queries.ts'

export interface SignInput extends KnowingGone {
  readonly decreeId: string
  readonly expectedVersion: number
  readonly number: string
  readonly signedOn: string
  readonly signatoryName: string
  readonly signatoryTitle: string
  readonly signatoryCapacity: SignatoryCapacity
  /** The scan, or the electronically signed PDF as it came, byte for byte. */
  readonly fileId: string
  /** Pages of the scan without letters, whose code the officer compared by eye. */
  readonly pagesLookedAt?: readonly number[] | null | undefined
}

/**
 * Records that a decree was signed: number, day, who signed in which capacity, and the signed file. From then on nothing of it changes; a hash over
 * annex, text and file says so. Its people are designated from its first month on.
 *
 * @throws NotFoundError also for a file that is not this tenant's
 * @throws NotAllowedError also `MAKER_IS_NOT_SIGNER`, `MAY_BE_ONE_PERSON`
 * @throws ValidationError `NUMBER_LENGTH`, `SIGNED_IN_FUTURE`, `SIGNED_TOO_EARLY`, `SIGNATORY_NAME`, `SIGNATORY_TITLE`, `FILE_NOT_PDF`, `PAGES_NOT_LOOKED_AT`
 * @throws ConflictError `SCAN_NOT_COMPARED`, `DECREE_STATE`, `DECREE_CHANGED`, `COHORT_CHANGED_SINCE`, `DECREE_OVERLAP`, `MONTHS_COVERED`, `MONTHS_PAST`, `ANSWERS_OPEN`, `QUOTA_EXCEEDED`, `NUMBER_TAKEN`, `LINE_TAKEN`,
 *   `NOT_ELIGIBLE_NOW`, `PEOPLE_GONE`, `PEOPLE_BARRED`, `AREA_QUOTA_EXCEEDED`, `COST_CHANGED`, `DECREE_NOT_IN_FORCE`, `AMOUNT_MISSING`, `FUNDING_PRICE_DIFFERS`, `FUNDING_OUTDATED`, `FUNDING_UNCONSENTED`, `FUNDING_BEYOND_CONSENT`, `PAYERS_OUTDATED`, `AGREEMENT_EXPIRED` and its like
 */
export async function signDecree(tx: Transaction, actor: Actor, input: SignInput): Promise<string> {
  await awaitOtherSignings(tx)
  const record = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, record, 'SIGN')
  await assertAnotherPerson(tx, record.makers)
  assertUnchanged(record, input.expectedVersion)
  const { number, name, title } = readSigning(input, await earliestDay(tx, record))
  assertMonthsInsurable(record, input.signedOn)
  await assertNobodyBarred(tx, record)
  const gone = await assertGoneKnown(tx, record, input, ON_PAPER)
  await assertPdf(tx, actor, input.fileId)
  await assertNoOverlap(tx, record.id, OWN_DECREE_FIRST)
  await assertNobodyCovered(tx, record.id, REOPEN)
  await assertAnswersDecided(tx, record.id, DECIDED_OR_REOPENED)
  await assertMonthsHold(tx, record.id)
  await assertBases(tx, record)
  const programme = await programmeOf(tx, record)
  const cost = await costOrRefused(tx, programme, record)
  assertSameCost(record, cost)
  await assertPayersCostAlike(tx, programme, record, record.payer_sources, cost)
  await assertLookedAt(tx, record.id, input)
  const hash = await refused(record, async () => {
    const [signed] = await tx.rows<{
      hash: string
    }>(
      signDecreeStatement({
        id: record.id,
        number,
        signedOn: input.signedOn,
        name,
        title,
        signatoryCapacity: input.signatoryCapacity,
        fileId: input.fileId,
        costJson: JSON.stringify(costRows(cost)),
        totalRupiah: cost.totalRupiah,
        pagesLookedAt: [...(input.pagesLookedAt ?? [])],
      }),
    )
    return signed?.hash ?? ''
  })
  await publishCopiedFigures(tx.rows, record.id)
  await recordAudit(tx, actor, 'DECREE_SIGNED', {
    subject: { kind: 'decree', id: record.id, version: record.version + 1 },
    details: { people: record.people, signedOn: input.signedOn, gone },
    digest: Buffer.from(hash, 'hex'),
  })
  return record.id
}

const ON_PAPER = [
  'Muat ulang untuk melihat siapa. Naskah yang ditandatangani tetap memuat mereka; keluarkan atau ganti mereka lewat keputusan perubahan sebelum bulan pertama, atau cabut persetujuannya.',
  'Reload to see who. The paper that was signed names them; take them out or replace them by an amendment before the first month, or withdraw the approval.',
] as const

const REOPEN = [
  'Buka kembali konsepnya, lalu ajukan tanpa mereka atau dengan bulan pertama sesudahnya; atau sepakati pembagian iuran dengan pembayar itu.',
  'Reopen the draft, then submit it without them or with a later first month; or agree with that payer to share the contribution.',
] as const

const OWN_DECREE_FIRST = [
  'Buka kembali konsepnya, lalu ajukan tanpa mereka atau dengan bulan pertama sesudahnya; atau ubah keputusan itu dahulu.',
  'Reopen the draft, then submit it without them or with a later first month; or amend that decree first.',
] as const

const DECIDED_OR_REOPENED = [
  'Putuskan jawaban itu pada halaman pemadanan; atau buka kembali konsepnya, lalu ajukan tanpa mereka.',
  'Decide about those answers on the page of matching; or reopen the draft, then submit it without them.',
] as const

/** What was voted on and stands in the text is what is signed. @throws ConflictError `COST_CHANGED` */
function assertSameCost(record: DecreeRecord, cost: DecreeCost): void {
  const approved = keptCost(record)
  if (approved !== null && approved.totalRupiah !== cost.totalRupiah)
    throw costChanged(formatRupiah(approved.totalRupiah), formatRupiah(cost.totalRupiah))
}

function costChanged(approved: string | null, now: string | null): ConflictError {
  const [sums, sumsEn] =
    approved === null || now === null
      ? ['', '']
      : [` Yang disetujui ${approved}, sekarang ${now}.`, ` ${approved} was approved, now it is ${now}.`]
  return new ConflictError(decreeStepMessages.COST_CHANGED({ sums: { id: sums, en: sumsEn } }))
}

function readSigning(input: SignInput, earliest: string): { number: string; name: string; title: string } {
  const issues: ValidationIssue[] = []
  const report = (message: Message, path?: string) => issues.push(issueAbout(message, path))
  const [number, name, title] = [input.number.trim(), input.signatoryName.trim(), input.signatoryTitle.trim()]
  if (number.length < 1 || number.length > 80) report(decreeStepMessages.NUMBER_LENGTH())
  if (input.signedOn > today().toString()) report(decreeStepMessages.SIGNED_IN_FUTURE())
  if (input.signedOn < earliest)
    report(
      decreeStepMessages.SIGNED_TOO_EARLY({
        earliest: { id: longDay(earliest, 'id-ID'), en: longDay(earliest, 'en-GB') },
      }),
    )
  if (name.length < 2 || name.length > 120) report(decreeStepMessages.SIGNATORY_NAME())
  if (title.length < 2 || title.length > 160) report(decreeStepMessages.SIGNATORY_TITLE())
  reportUnprintable('number', number, report)
  reportUnprintable('signatoryName', name, report)
  reportUnprintable('signatoryTitle', title, report)
  if (issues.length > 0) throw new ValidationError(issues)
  return { number, name, title }
}

const longDay = (day: string, locale: string) =>
  Temporal.PlainDate.from(day).toLocaleString(locale, { day: 'numeric', month: 'long', year: 'numeric' })

/** What it is was told by its content when it came, never by its name. */
export async function assertPdf(tx: TenantTransaction, actor: Actor, fileId: string): Promise<void> {
  const [file] = await tx.rows<{ media_type: string; purpose: string }>(findPaperFile(fileId, actor))
  if (file === undefined) throw new NotFoundError()
  if (file.media_type !== 'application/pdf' || file.purpose !== 'DOCUMENT')
    throw fault(decreeStepMessages.FILE_NOT_PDF())
}

async function refused<T>(record: DecreeRecord, sign: () => Promise<T>): Promise<T> {
  try {
    return await sign()
  } catch (error) {
    throw refusalOf(databaseRefusal(error)?.constraint ?? '', record) ?? error
  }
}

function refusalOf(constraint: string, record: DecreeRecord): DomainError | null {
  switch (constraint) {
    case 'decree_maker_is_not_signer':
      return makerIsNotSigner()
    case 'decree_scan_compared':
      return scanNotCompared()
    case 'decree_cohort_changed':
      return cohortChanged()
    case 'decree_past_months':
      return monthsPastUnnamed()
    case 'decree_answers_open':
      return answersOpenUnnamed()
    case 'decree_people_barred':
      return peopleBarred([])
    case 'decree_months_covered':
      return monthsCoveredUnnamed()
    case 'decree_overlap':
      return overlapUnnamed()
    case 'decree_within_quota':
      return quotaExceeded(record.people, record.quota_people)
    case 'decree_count_changed':
    case 'decree_cost_changed':
      return costChanged(null, null)
    case 'decree_within_area_quota':
      return areaQuotaExceeded(null)
    case 'decree_newcomer_eligible':
      return new ConflictError(decreeStepMessages['NOT_ELIGIBLE_NOW/signing']())
    case 'decree_pledge_place':
    case 'pledge_place_once':
      return new ConflictError(decreeStepMessages.PLEDGE_PLACE_GONE())
    case 'decree_number':
      return new ConflictError(decreeStepMessages.NUMBER_TAKEN())
    case 'decree_corrects_something':
    case 'decree_line_taken':
      return new ConflictError(decreeStepMessages['LINE_TAKEN/signing']())
    case 'funding_outdated':
      return fundingOutdated()
    case 'funding_consented':
      return new ConflictError(decreeStepMessages.FUNDING_UNCONSENTED())
    case 'funding_beyond_consent':
      return new ConflictError(decreeStepMessages.FUNDING_BEYOND_CONSENT())
    case 'decree_amends_signed':
      return notInForce()
    default:
      return payersOutdated(constraint)
  }
}

/**
 * Publishes a signed decree.
 *
 * @throws NotFoundError, NotAllowedError, ConflictError `DECREE_STATE`, `DECREE_CHANGED`
 */
export async function publishDecree(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly decreeId: string; readonly expectedVersion: number },
): Promise<string> {
  const record = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, record, 'PUBLISH')
  assertUnchanged(record, input.expectedVersion)
  await tx.run(setDecreePublished(record.id))
  // To whoever is sent a copy by now alone.
  await publishCopiedFigures(tx.rows, record.id)
  await recordAudit(tx, actor, 'DECREE_PUBLISHED', {
    subject: { kind: 'decree', id: record.id, version: record.version + 1 },
  })
  return record.id
}
