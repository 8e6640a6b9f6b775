import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import { writesNationalId } from '@payung/domain/import/long-number'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { recordAudit } from '../audit/public.ts'
import { admittedSql, assertNoMonthPast, type RuleToday, ruleToday, whyRefused } from '../programmes/public.ts'
import { fault } from '../workers/public.ts'
import { type AskedChange, type ChangeFault, type ChangeFaultRow, findChangeFaults } from './amend-decree.queries.ts'
import type { ChangeReason } from './decree-annex.queries.ts'
import { citationOf } from './decree-fields.ts'
import { reportUnprintable } from './decree-texts.ts'
import { assertMay } from './decrees.policy.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { insertAs, templateFor } from './draft-decree.ts'
import { withOrderReasons } from './reserve-order.ts'
import { assertUnchanged, insertDecree, lockDecree, writeChanges } from './write-decree.queries.ts'

/**
 * Drafts an amendment of a signed designation, without changes yet: it takes effect in a month and holds until the designation ends.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ValidationError `MONTH_OUTSIDE`
 * @throws ConflictError `DECREE_STATE`, `DECREE_IS_AMENDMENT`, `DECREE_NOT_IN_FORCE`, `MONTHS_PAST`
 */
export async function draftAmendment(
  tx: TenantTransaction,
  actor: Actor,
  input: {
    readonly decreeId: string
    readonly fromMonth: string
    /** What calls for it, before what the template considers. */
    readonly considerations?: readonly string[] | undefined
  },
  { reference }: { reference: ReferenceData },
): Promise<string> {
  const base = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, base, 'AMEND')
  if (!input.fromMonth.endsWith('-01') || input.fromMonth < base.from_month || input.fromMonth >= base.until_month)
    throw fault(
      'fromMonth',
      'MONTH_OUTSIDE',
      'Perubahan mulai berlaku pada awal salah satu bulan keputusan yang diubah.',
      'An amendment takes effect at the beginning of one of the months of the decree that it amends.',
    )
  assertNoMonthPast({ fromMonth: input.fromMonth, untilMonth: base.until_month }, [], { remedy: FROM_NOW_ON })
  const template = await templateFor(tx, 'AMENDMENT')
  const id = await insertAs(() =>
    insertDecree(tx, actor, {
      ...template,
      considerations: [...(input.considerations ?? []), ...template.considerations].slice(0, 30),
      kind: 'AMENDMENT',
      programmeId: base.programme_id,
      cohortId: null,
      amendsId: base.id,
      fromMonth: input.fromMonth,
      untilMonth: base.until_month,
      fundingSource: base.funding_source,
      quotaPeople: base.quota_people,
      legalReferences: [...base.legal_references, citationOf(reference, base)].slice(-60),
      regulationIds: base.regulation_ids,
      agreementIds: base.agreement_ids,
      paidMonths: [],
    }),
  )
  await writeChanges(tx, id, [], [])
  await recordAudit(tx, actor, 'DECREE_AMENDMENT_DRAFTED', { subject: { kind: 'decree', id, version: 1 } })
  return id
}

const FROM_NOW_ON = {
  id: 'Susun perubahan mulai bulan berjalan. Bila iuran bulan itu sudah dibayar, ubah konsepnya lalu catat pembayarannya beserta buktinya.',
  en: 'Draft the amendment from the current month on. Where those months were paid, edit the draft and record their payment with its proof.',
}

export interface ChangeInput {
  readonly change: AskedChange['change']
  /** Whose line goes or is corrected; none for who only comes. */
  readonly line?: number | null | undefined
  /** Who comes, of the reserve; none for who only goes or is corrected. */
  readonly workerId?: string | null | undefined
  readonly reason: ChangeReason
  readonly note?: string | null | undefined
  /** Why somebody comes before others of the reserve who still wait; none for whoever comes in its order. */
  readonly orderReason?: string | null | undefined
}

export interface ChangesInput {
  readonly decreeId: string
  readonly expectedVersion: number
  readonly added: readonly ChangeInput[]
  /** Numbers of changes that fall away again. */
  readonly dropped: readonly number[]
}

const CHANGES_MAX = 5_000
const ORDER_REASON_MAX = 200

/**
 * Puts changes into the draft of an amendment and takes others out.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ValidationError `CHANGES_TOO_MANY`, `LINE_MISSING`, `WORKER_MISSING`, `NOTE_MISSING`, `NOTE_HAS_NATIONAL_ID`, `LINE_TAKEN`, `LINE_TWICE`, `PROGRAMME_CLOSED`, `NOT_IN_RESERVE`,
 *   `NOT_ELIGIBLE_NOW`, `RULE_NOT_MET` with every reason, `OTHER_AREA`, `DESIGNATED_ALREADY`, `WINNER_DESIGNATED`, `NOTHING_CORRECTED`, `NAMED_TWICE`,
 *   `ORDER_REASON_LENGTH`, `OUT_OF_TURN`, each with the place of its change
 * @throws ConflictError `DECREE_STATE`, `DECREE_CHANGED`, `DECREE_IS_DESIGNATION`
 */
export async function changeAnnex(
  tx: TenantTransaction,
  actor: Actor,
  input: ChangesInput,
  { reference }: { reference: ReferenceData },
): Promise<string> {
  const record = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, record, 'EDIT')
  assertUnchanged(record, input.expectedVersion)
  if (record.kind !== 'AMENDMENT')
    throw new ConflictError('DECREE_IS_DESIGNATION', {
      id: 'Lampiran penetapan berasal dari kohort yang dikunci. Setelah ditandatangani, ubah lewat keputusan perubahan.',
      en: 'The annex of a designation comes from its locked cohort. Once it is signed, change it by an amending decree.',
    })
  const annexChanges = readChanges(input.added)
  // Before what stands there is judged, what falls away has fallen away.
  if (input.dropped.length > 0) await writeChanges(tx, record.id, [], input.dropped)
  const rule = annexChanges.length === 0 ? null : await ruleToday(tx, reference, record)
  await assertNoFault(tx, record, annexChanges, { reference, rule })
  const changes = await withOrderReasons(tx, record, annexChanges, { reference, rule })
  if (changes.length > 0)
    try {
      await writeChanges(tx, record.id, changes, [])
    } catch (error) {
      if (!CHANGED_MEANWHILE.includes(databaseRefusal(error)?.constraint ?? '')) throw error
      throw new ConflictError('DECREE_CHANGED', {
        id: 'Seseorang yang Anda pilih baru saja digabung, dipindah, atau ditetapkan. Muat ulang, lalu pilih lagi.',
        en: 'Somebody whom you chose was just merged, moved or designated. Reload, then choose again.',
      })
    }
  await tx.run(Prisma.sql`update decree set version = version + 1 where id = ${record.id}::uuid`)
  await recordAudit(tx, actor, 'DECREE_ANNEX_CHANGED', {
    subject: { kind: 'decree', id: record.id, version: record.version + 1 },
    details: {
      added: annexChanges.length,
      dropped: input.dropped.length,
      outOfTurn: changes.filter(({ orderReason }) => orderReason !== null).length,
    },
  })
  return record.id
}

const CHANGED_MEANWHILE: readonly string[] = ['decree_change_names_somebody', 'decree_reserve_order']

/** Judges whoever comes as the submission will: months later it does so once more. */
async function assertNoFault(
  tx: TenantTransaction,
  record: DecreeRecord,
  annexChanges: readonly AskedChange[],
  { reference, rule }: { readonly reference: ReferenceData; readonly rule: RuleToday | null },
): Promise<void> {
  if (annexChanges.length === 0) return
  const coming = annexChanges.flatMap(({ worker }) => worker ?? [])
  const admitted = admittedSql(reference, rule, Prisma.sql`${coming}::uuid[]`)
  const faults = await tx.rows<ChangeFaultRow>(findChangeFaults(record.id, annexChanges, admitted))
  if (faults.length === 0) return
  const refused = faults.flatMap(({ fault: code, worker_id: id }) => (code === 'RULE_NOT_MET' && id !== null ? id : []))
  const why = await whyRefused(tx, reference, rule, refused)
  throw new ValidationError(faults.map((one) => issueOf(one, why.get(one.worker_id ?? '') ?? null)))
}

function readChanges(changes: readonly ChangeInput[]): readonly AskedChange[] {
  if (changes.length > CHANGES_MAX)
    throw fault(
      'added',
      'CHANGES_TOO_MANY',
      `Masukkan paling banyak ${CHANGES_MAX.toLocaleString('id-ID')} perubahan sekaligus.`,
      `Put in at most ${CHANGES_MAX.toLocaleString('en-GB')} changes at once.`,
    )
  const issues: ValidationIssue[] = []
  const report = (at: number, field: string, code: string, id: string, en: string) =>
    issues.push({ path: `added.${at}.${field}`, code, severity: 'ERROR', text: { id, en } })
  const annexChanges = changes.map(({ change, line, workerId, reason, note, orderReason }, at): AskedChange => {
    const takes = change !== 'ADD'
    const brings = change === 'ADD' || change === 'REPLACE'
    if (takes && line == null)
      report(
        at,
        'line',
        'LINE_MISSING',
        'Pilih baris lampiran yang diubah.',
        'Choose the line of the annex that changes.',
      )
    if (brings && workerId == null)
      report(at, 'workerId', 'WORKER_MISSING', 'Pilih orang dari daftar cadangan.', 'Choose somebody from the reserve.')
    const text = note?.trim() || null
    const length = text?.length ?? 0
    if ((reason === 'OTHER' || text !== null) && (length < 3 || length > 300))
      report(
        at,
        'note',
        'NOTE_MISSING',
        'Jelaskan alasannya, 3 sampai 300 huruf.',
        'Explain the reason in 3 to 300 letters.',
      )
    // Who is meant stands on the line; a NIK in the note would be printed with the annex, and kept for ever.
    if (writesNationalId(text ?? ''))
      report(
        at,
        'note',
        'NOTE_HAS_NATIONAL_ID',
        'Jangan menulis NIK; orangnya sudah ada di baris itu.',
        'Do not write a NIK; the person stands on that line already.',
      )
    reportUnprintable('note', text ?? '', (field, ...fault) => report(at, field, ...fault))
    const why = orderReason?.trim() || null
    if (why !== null && (why.length < 3 || why.length > ORDER_REASON_MAX))
      report(
        at,
        'orderReason',
        'ORDER_REASON_LENGTH',
        `Jelaskan mengapa orang ini didahulukan, 3 sampai ${ORDER_REASON_MAX} huruf.`,
        `Explain in 3 to ${ORDER_REASON_MAX} letters why this person comes first.`,
      )
    if (writesNationalId(why ?? ''))
      report(
        at,
        'orderReason',
        'NOTE_HAS_NATIONAL_ID',
        'Jangan menulis NIK; alasan ini tercetak di lampiran.',
        'Do not write a NIK; the annex prints this reason.',
      )
    reportUnprintable('orderReason', why ?? '', (field, ...fault) => report(at, field, ...fault))
    return {
      change,
      line: takes ? (line ?? null) : null,
      worker: brings ? (workerId ?? null) : null,
      reason,
      note: text,
      orderReason: brings ? why : null,
    }
  })
  if (issues.length > 0) throw new ValidationError(issues)
  return annexChanges
}

const FAULTS: Readonly<Record<ChangeFault, readonly [field: string, id: string, en: string]>> = {
  LINE_TAKEN: [
    'line',
    'Baris ini tidak ada, atau sudah diubah keputusan lain pada bulan itu.',
    'There is no such line, or another decree has changed it in that month.',
  ],
  LINE_TWICE: ['line', 'Baris ini sudah diubah dalam konsep ini.', 'This line is changed by this draft already.'],
  PROGRAMME_CLOSED: [
    'workerId',
    'Program ini sudah ditutup, sehingga tidak ada lagi yang masuk. Keluarkan orangnya, atau perbaiki barisnya.',
    'The programme is closed, so nobody comes in any more. Take the person out, or correct the line.',
  ],
  NOT_IN_RESERVE: [
    'workerId',
    'Orang ini tidak ada di daftar cadangan kohort yang ditetapkan. Pilih dari daftar cadangan.',
    'This person does not wait in the reserve of the cohort that was designated. Choose from the reserve.',
  ],
  NOT_ELIGIBLE_NOW: [
    'workerId',
    'Orang ini sudah meninggal, pindah, atau tidak lagi berhak sejak kohort dikunci. Pilih cadangan berikutnya.',
    'This person has died, moved or ceased to be eligible since the cohort was locked. Choose the next in reserve.',
  ],
  RULE_NOT_MET: [
    'workerId',
    'Orang ini tidak memenuhi aturan program yang berlaku hari ini. Pilih cadangan berikutnya.',
    'The rule of the programme does not admit this person today. Choose the next in reserve.',
  ],
  OTHER_AREA: [
    'workerId',
    'Pengganti harus dari wilayah kuota yang sama. Pilih cadangan dari wilayah itu.',
    'A replacement comes from the same quota’s area. Choose from the reserve of that area.',
  ],
  DESIGNATED_ALREADY: [
    'workerId',
    'Orang ini sudah ditetapkan untuk bulan yang sama. Pilih orang lain.',
    'This person is designated for the same months already. Choose somebody else.',
  ],
  WINNER_DESIGNATED: [
    'line',
    'Data orang ini digabung ke data lain yang sudah ditetapkan. Keluarkan baris ini sebagai data ganda, jangan diperbaiki.',
    'This person’s record was merged into another that is designated already. Take this line out as a duplicate instead of correcting it.',
  ],
  NOTHING_CORRECTED: [
    'line',
    'Baris ini sudah sama dengan datanya, sehingga tidak ada yang diperbaiki. Perbaiki dahulu data orangnya, atau keluarkan perubahan ini.',
    'This line says what the record says, so there is nothing to correct. Correct the person’s record first, or leave this change out.',
  ],
  NAMED_TWICE: ['workerId', 'Orang ini sudah masuk dalam konsep ini.', 'This person is in this draft already.'],
}

function issueOf(
  { at, fault: code, name, standing_line: line, standing_number: number }: ChangeFaultRow,
  why: BothWords | null,
): ValidationIssue {
  const [field, id, en] = FAULTS[code]
  const who = name === null ? '' : `${name}: `
  const [where, whereEn] =
    line === null || number === null
      ? ['', '']
      : [` (baris ${line} keputusan nomor ${number})`, ` (line ${line} of decree ${number})`]
  const [reason, reasonEn] = why === null || why.id === '' ? ['', ''] : [`${why.id}. `, `${why.en}. `]
  const text = { id: `${who}${reason}${id}${where}`, en: `${who}${reasonEn}${en}${whereEn}` }
  return { path: `added.${at}.${field}`, code, severity: 'ERROR', text }
}
