import { Prisma } from '@payung/database/prisma'
import { concludedFromAll } from '@payung/domain/decree/conclusion'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import { writesNationalId } from '@payung/domain/import/long-number'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { admittedSql, assertNoMonthPast, type RuleToday, ruleToday, whyRefused } from '../programmes/public.ts'
import { fault } from '../workers/public.ts'
import { type AskedChange, type ChangeFaultRow, findChangeFaults, updateDecree } from './amend-decree.queries.ts'
import type { ChangeReason } from './decree-annex.queries.ts'
import { decreeChangeMessages } from './decree-changes.messages.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
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
  tx: Transaction,
  actor: Actor,
  input: {
    readonly decreeId: string
    readonly fromMonth: string
    /** What calls for it, before what the template considers. */
    readonly considerations?: readonly string[] | undefined
  },
): Promise<string> {
  const { reference } = tx
  const base = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, base, 'AMEND')
  if (!input.fromMonth.endsWith('-01') || input.fromMonth < base.from_month || input.fromMonth >= base.until_month)
    throw fault(decreeDraftMessages.MONTH_OUTSIDE())
  assertNoMonthPast({ fromMonth: input.fromMonth, untilMonth: base.until_month }, [], { remedy: FROM_NOW_ON })
  const template = await templateFor(tx, 'AMENDMENT')
  const id = await insertAs(() =>
    insertDecree(tx, actor, {
      ...template,
      considerations: concludedFromAll([...(input.considerations ?? []), ...template.considerations].slice(0, 30)),
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
  /** Whose line goes or is corrected; of who only comes the line that an amendment emptied, where a pledge pays for it. */
  readonly line?: number | null | undefined
  /** Who comes, of the reserve; none for who only goes or is corrected. */
  readonly workerId?: string | null | undefined
  readonly reason: ChangeReason
  readonly note?: string | null | undefined
  /** Why somebody comes before others of the reserve who still wait; none for whoever comes in its order. */
  readonly orderReason?: string | null | undefined
  /** The pledge from whose order somebody comes, where it pays for the line; none for the reserve of the list. */
  readonly pledgeId?: string | null | undefined
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
export async function changeAnnex(tx: Transaction, actor: Actor, input: ChangesInput): Promise<string> {
  const { reference } = tx
  const record = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, record, 'EDIT')
  assertUnchanged(record, input.expectedVersion)
  if (record.kind !== 'AMENDMENT') throw new ConflictError(decreeDraftMessages.DECREE_IS_DESIGNATION())
  const annexChanges = readChanges(input.added)
  // Before what stands there is judged, what falls away has fallen away.
  if (input.dropped.length > 0) await writeChanges(tx, record.id, [], input.dropped)
  const rule = annexChanges.length === 0 ? null : await ruleToday(tx, reference, record)
  await assertNoFault(tx, record, annexChanges, rule)
  const changes = await withOrderReasons(tx, record, annexChanges, rule)
  if (changes.length > 0)
    try {
      await writeChanges(tx, record.id, changes, [])
    } catch (error) {
      if (!CHANGED_MEANWHILE.includes(databaseRefusal(error)?.constraint ?? '')) throw error
      throw new ConflictError(decreeDraftMessages['DECREE_CHANGED/chosen']())
    }
  await tx.run(updateDecree(record.id))
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

const CHANGED_MEANWHILE: readonly string[] = [
  'decree_change_names_somebody',
  'decree_corrects_something',
  'decree_reserve_order',
]

/** Judges whoever comes as the submission will: months later it does so once more. */
async function assertNoFault(
  tx: Transaction,
  record: DecreeRecord,
  annexChanges: readonly AskedChange[],
  rule: RuleToday | null,
): Promise<void> {
  const { reference } = tx
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
  if (changes.length > CHANGES_MAX) throw fault(decreeDraftMessages.CHANGES_TOO_MANY({ changesMax: CHANGES_MAX }))
  const issues: ValidationIssue[] = []
  const report = (at: number, message: Message, field = message.path ?? '') =>
    issues.push(issueAbout(message, `added.${at}.${field}`))
  const annexChanges = changes.map(
    ({ change, line, workerId, reason, note, orderReason, pledgeId }, at): AskedChange => {
      const takes = change !== 'ADD'
      const brings = change === 'ADD' || change === 'REPLACE'
      if (takes && line == null) report(at, decreeDraftMessages.LINE_MISSING())
      if (brings && workerId == null) report(at, decreeDraftMessages.WORKER_MISSING())
      const text = note?.trim() || null
      const length = text?.length ?? 0
      if ((reason === 'OTHER' || text !== null) && (length < 3 || length > 300))
        report(at, decreeDraftMessages.NOTE_MISSING())
      // Who is meant stands on the line; a NIK in the note would be printed with the annex, and kept for ever.
      if (writesNationalId(text ?? '')) report(at, decreeDraftMessages.NOTE_HAS_NATIONAL_ID())
      reportUnprintable('note', text ?? '', (message, field) => report(at, message, field))
      const why = orderReason?.trim() || null
      if (why !== null && (why.length < 3 || why.length > ORDER_REASON_MAX))
        report(at, decreeDraftMessages.ORDER_REASON_LENGTH({ orderReasonMax: ORDER_REASON_MAX }))
      if (writesNationalId(why ?? '')) report(at, decreeDraftMessages['NOTE_HAS_NATIONAL_ID/readChanges']())
      reportUnprintable('orderReason', why ?? '', (message, field) => report(at, message, field))
      return {
        change,
        line: takes || pledgeId != null ? (line ?? null) : null,
        worker: brings ? (workerId ?? null) : null,
        reason,
        note: text,
        orderReason: brings ? why : null,
        pledge: brings ? (pledgeId ?? null) : null,
      }
    },
  )
  if (issues.length > 0) throw new ValidationError(issues)
  return annexChanges
}

function issueOf(
  { at, fault: code, name, standing_line: line, standing_number: number }: ChangeFaultRow,
  why: BothWords | null,
): ValidationIssue {
  const who = name === null ? '' : `${name}: `
  const [where, whereEn] =
    line === null || number === null
      ? ['', '']
      : [` (baris ${line} keputusan nomor ${number})`, ` (line ${line} of decree ${number})`]
  const [reason, reasonEn] = why === null || why.id === '' ? ['', ''] : [`${why.id}. `, `${why.en}. `]
  const message = decreeChangeMessages[code]({
    who,
    why: { id: reason, en: reasonEn },
    where: { id: where, en: whereEn },
  })
  return issueAbout(message, `added.${at}.${message.path}`)
}
