import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type DomainError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { admittedSql, whyRefused } from '../programmes/public.ts'
import { fault, readJudgedRule, withoutNationalId } from '../workers/public.ts'
import { cohortMessages } from './cohorts.messages.ts'
import { assertMay, makerIsNotLocker } from './cohorts.policy.ts'
import { type CohortRecord, findCohorts } from './cohorts.queries.ts'
import { type ComputingRow, findComputing } from './compute-cohort.queries.ts'
import { assertNobodyCovered, monthsCoveredUnnamed } from './covered.ts'
import { assertNobodyInsured, insuredUnnamed } from './insured-already.ts'
import { orderOf } from './load-cohort.ts'
import { countStale, lockEntries } from './lock-cohort.queries.ts'
import { answersOpenUnnamed, assertAnswersDecided } from './open-answers.ts'
import { countGoneMembers, type GoneCountRow } from './people-gone.queries.ts'
import { peopleGone } from './people-gone.ts'
import { findPledgesChanged } from './pledged-people.queries.ts'
import { programmeClosed } from './programme-closed.ts'
import { findUnfit, type UnfitRow } from './unfit.queries.ts'
import { assertUnchanged, lockRow } from './write-cohort.queries.ts'

export interface LockInput {
  readonly cohortId: string
  readonly expectedVersion: number
  /** Asked where the list was never published: why not. */
  readonly reason?: string | null | undefined
}

/**
 * Locks a cohort: everybody's facts, rule and order as they are, with a hash over them. From then on nothing of it changes.
 *
 * The rule is asked once more of exactly the facts that are kept and on the day of the lock, so that nobody slips in between and nobody has grown too old
 * meanwhile; where it no longer admits somebody, or would place them elsewhere, all of it is taken back.
 *
 * @throws NotFoundError
 * @throws NotAllowedError also `MAKER_IS_NOT_LOCKER`, `MAY_BE_ONE_PERSON`
 * @throws ValidationError `LOCK_REASON_MISSING`, `TEXT_HAS_NATIONAL_ID`
 * @throws ConflictError `COHORT_STATE`, `COHORT_CHANGED`, `COHORT_NOT_COMPUTED`, `RULE_CHANGED`, `PRIORITY_CHANGED`, `QUOTA_EXCEEDED`,
 *   `COHORT_STALE`, `MEMBER_LOCKED_ELSEWHERE`, `MEMBER_TAKEN_OUT`, `OBJECTIONS_OPEN`, `PEOPLE_GONE`, `MONTHS_COVERED`, `INSURED_ALREADY`, `ANSWERS_OPEN`, `PROGRAMME_NOT_OPEN`, `COHORT_PLEDGES_CHANGED`
 */
export async function lockCohort(tx: Transaction, actor: Actor, input: LockInput): Promise<string> {
  const record = await lockRow(tx, actor, input.cohortId)
  assertMay(actor, record, 'LOCK')
  await assertAnotherPerson(tx, record.makers)
  assertUnchanged(record, input.expectedVersion)
  const reason = readReason(record, input.reason)
  if (record.computed_at === null || record.members === 0) throw conflicts.COHORT_NOT_COMPUTED
  const [now] = await tx.rows<ComputingRow>(findComputing(record.programme_id, today().toString()))
  if (now?.programme_state !== 'OPEN') throw programmeClosed()
  if (now.rule_version !== record.rule_version) throw conflicts.RULE_CHANGED
  if (now.priority_version !== record.priority_version) throw conflicts.PRIORITY_CHANGED
  await assertNobodyGone(tx, record)
  await assertAnswersDecided(tx, record.id, DECIDED_FIRST)
  await assertNobodyCovered(tx, record.id, WITHOUT_THEM)
  await assertNobodyInsured(tx, record.id, IN_ONE_PROGRAMME)
  await assertPledgesHold(tx, record)
  const { entries, hash, unconfirmedObjections } = await writeEntries(tx, record, reason)
  await assertFresh(tx, record, now)
  await recordAudit(tx, actor, 'COHORT_LOCKED', {
    subject: { kind: 'cohort', id: record.id, version: record.version + 1 },
    details: { entries, published: record.state === 'PUBLISHED', unconfirmedObjections },
    digest: Buffer.from(hash, 'hex'),
  })
  return record.id
}

const WITHOUT_THEM = [
  'Hitung ulang konsepnya tanpa mereka; dari daftar yang diumumkan, tarik dahulu. Atau buat program yang mulai sesudah bulan-bulan itu, atau sepakati pembagian iuran dengan pembayar itu.',
  'Compute the draft again without them; withdraw a published list first. Or make a programme that begins after those months, or agree with that payer to share the contribution.',
] as const

const IN_ONE_PROGRAMME = [
  'Hitung ulang konsepnya tanpa mereka; dari daftar yang diumumkan, tarik dahulu. Atau keluarkan mereka dari keputusan itu lewat keputusan perubahan.',
  'Compute the draft again without them; withdraw a published list first. Or take them out of that decree by an amendment.',
] as const

const DECIDED_FIRST = [
  'Putuskan jawaban itu pada halaman pemadanan, atau hitung ulang konsepnya tanpa mereka; dari daftar yang diumumkan, tarik dahulu.',
  'Decide about those answers on the page of matching, or compute the draft again without them; withdraw a published list first.',
] as const

async function assertPledgesHold(tx: TenantTransaction, record: CohortRecord): Promise<void> {
  if (record.pledge_ids.length === 0) return
  const [now] = await tx.rows<{ changed: boolean }>(findPledgesChanged(record.id))
  if (now?.changed !== false) throw new ConflictError(cohortMessages.COHORT_PLEDGES_CHANGED())
}

async function assertNobodyGone(tx: TenantTransaction, record: CohortRecord): Promise<void> {
  const counts = await tx.rows<GoneCountRow>(countGoneMembers(record.id))
  if (counts.length === 0) return
  throw peopleGone(
    counts,
    record.state === 'PUBLISHED'
      ? [
          'Catat keberatan tentang mereka supaya cadangannya masuk, atau tarik pengumumannya dan hitung ulang.',
          'Record an objection about each, so that the reserve follows, or withdraw the list and compute it again.',
        ]
      : ['Hitung ulang konsepnya, lalu kunci.', 'Compute the draft again, then lock it.'],
  )
}

async function writeEntries(
  tx: TenantTransaction,
  record: CohortRecord,
  reason: string | null,
): Promise<{ entries: number; hash: string; unconfirmedObjections: number }> {
  try {
    const [locked] = await tx.rows<{ entries: number; hash: string }>(lockEntries(record.id, reason))
    const [lockedCohort] = await tx.rows<CohortRecord>(findCohorts([record.id]))
    if (locked === undefined || lockedCohort === undefined) throw new Error('the lock did not answer')
    return { ...locked, unconfirmedObjections: lockedCohort.unconfirmed_objections ?? 0 }
  } catch (error) {
    throw refusals[databaseRefusal(error)?.constraint ?? ''] ?? error
  }
}

async function assertFresh(tx: Transaction, record: CohortRecord, now: ComputingRow): Promise<void> {
  const { reference } = tx
  const read = readJudgedRule(reference, now.rule)
  if ('fault' in read) throw conflicts.RULE_CHANGED
  const rule = {
    programmeId: record.programme_id,
    rule: read.rule,
    day: today().toString(),
    fromMonth: now.from_month,
    untilMonth: now.until_month,
  }
  const order = orderOf({ criteria: now.criteria ?? [] })
  const [stale] = await tx.rows<{ refused: number; moved: number }>(
    countStale(reference, record.id, rule, order, record.judged_on ?? rule.day),
  )
  const { refused, moved } = stale ?? { refused: 0, moved: 0 }
  if (refused + moved === 0) return
  const [first] = await tx.rows<UnfitRow>(findUnfit(record.id, admittedSql(reference, rule), 1))
  const why = first === undefined ? null : await whyRefused(tx, reference, rule, [first.worker_id])
  throw cohortStale(record, { refused, moved }, first?.name ?? null, why?.get(first?.worker_id ?? '') ?? null)
}

function cohortStale(
  record: CohortRecord,
  { refused, moved }: { readonly refused: number; readonly moved: number },
  name: string | null,
  why: BothWords | null,
): ConflictError {
  const [who, whoEn] =
    name === null || why === null ? ['', ''] : [`, antara lain ${name} (${why.id})`, `, among them ${name} (${why.en})`]
  const [remedy, remedyEn] =
    record.state === 'PUBLISHED'
      ? [
          'Catat keberatan tentang mereka supaya cadangannya masuk, atau tarik pengumumannya dan hitung ulang.',
          'Record an objection about each, so that the reserve follows, or withdraw the list and compute it again.',
        ]
      : ['Hitung ulang konsepnya, lalu kunci.', 'Compute it again, then lock it.']
  return new ConflictError(
    cohortMessages.COHORT_STALE({ refused, who: { id: who, en: whoEn }, moved, remedy: { id: remedy, en: remedyEn } }),
    { refused: String(refused), moved: String(moved) },
  )
}

function readReason(record: CohortRecord, text: string | null | undefined): string | null {
  const reason = text?.trim() || null
  const isNeeded = record.state === 'DRAFT'
  if (isNeeded ? (reason?.length ?? 0) < 10 : reason !== null && reason.length < 10) throw reasonMissing()
  if ((reason?.length ?? 0) > 500) throw reasonMissing()
  return withoutNationalId(reason, 'reason')
}

const reasonMissing = () => fault(cohortMessages.LOCK_REASON_MISSING())

/** What stands in the way of a lock. Made anew each time, so that each has its own trace. */
const conflicts = {
  get COHORT_NOT_COMPUTED() {
    return new ConflictError(cohortMessages.COHORT_NOT_COMPUTED())
  },
  get RULE_CHANGED() {
    return new ConflictError(cohortMessages.RULE_CHANGED())
  },
  get PRIORITY_CHANGED() {
    return new ConflictError(cohortMessages.PRIORITY_CHANGED())
  },
}

const refusals: Readonly<Record<string, DomainError>> = {
  get cohort_within_quota() {
    return new ConflictError(cohortMessages.QUOTA_EXCEEDED())
  },
  get cohort_member_twice() {
    return new ConflictError(cohortMessages.MEMBER_LOCKED_ELSEWHERE())
  },
  get cohort_is_stale() {
    return new ConflictError(cohortMessages['COHORT_STALE/lockCohort']())
  },
  get cohort_objections_open() {
    return new ConflictError(cohortMessages.OBJECTIONS_OPEN())
  },
  get cohort_people_gone() {
    return new ConflictError(cohortMessages['PEOPLE_GONE/lockCohort']())
  },
  get cohort_answers_open() {
    return answersOpenUnnamed()
  },
  get cohort_programme_open() {
    return programmeClosed()
  },
  get cohort_months_covered() {
    return monthsCoveredUnnamed()
  },
  get cohort_insured_already() {
    return insuredUnnamed()
  },
  get cohort_taken_out() {
    return new ConflictError(cohortMessages.MEMBER_TAKEN_OUT())
  },
  get cohort_pledged_people() {
    return new ConflictError(cohortMessages.COHORT_PLEDGES_CHANGED())
  },
  get cohort_maker_is_not_locker() {
    return makerIsNotLocker()
  },
}
