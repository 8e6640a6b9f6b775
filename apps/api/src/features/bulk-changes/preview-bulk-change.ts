import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import type { Actor } from '../../platform/actor.ts'
import type { ErrorText } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import {
  assertOwnAgency,
  listingConditions,
  readWorkerFilter,
  readWorkerSearch,
  type WorkerFilterInput,
} from '../workers/public.ts'
import { type BulkOutcome, countOutcomes, type OutcomeCount } from './bulk-change.queries.ts'
import { assertMayChange, type BulkChange, type BulkChangeInput, readBulkChange } from './bulk-change.ts'
import { sealRequest } from './bulk-request.ts'

export interface PreviewInput {
  readonly filter?: WorkerFilterInput | null | undefined
  readonly search?: string | null | undefined
  readonly change: BulkChangeInput
}

export interface BulkChangePreview {
  readonly matching: number
  readonly eligible: number
  /** Of a status: from where how many go; empty of other changes. */
  readonly changes: readonly { readonly from: WorkerStatus; readonly to: WorkerStatus; readonly count: number }[]
  readonly notEligible: readonly { readonly code: BulkOutcome; readonly text: ErrorText; readonly count: number }[]
  readonly token: string
}

/**
 * Says whom a change would reach and whom not and why, before anybody decides on it.
 *
 * @throws NotAllowedError, ValidationError as `readBulkChange` and `assertMayChange` say
 */
export async function previewBulkChange(
  tx: Transaction,
  actor: Actor,
  input: PreviewInput,
): Promise<BulkChangePreview> {
  const change = readBulkChange(input.change, tx.reference)
  assertMayChange(actor, change)
  if (change.kind === 'AGENCY') await assertOwnAgency(tx, change.agencyId)
  const [filter, search] = [input.filter ?? null, input.search ?? null]
  const counts = await countFor(tx, actor, { filter, search, change })
  const eligible = eligibleIn(counts)
  return {
    matching: peopleIn(counts),
    eligible,
    changes: change.kind === 'STATUS' ? changesTo(change.status, counts) : [],
    notEligible: [...Map.groupBy(counts, ({ outcome }) => outcome)].flatMap(([outcome, groups]) =>
      outcome === 'ELIGIBLE' ? [] : [{ code: outcome, text: OUTCOME_WORDS[outcome], count: peopleIn(groups) }],
    ),
    token: sealRequest(tx.vault, actor, { filter, search, change, eligible }),
  }
}

function peopleIn(counts: readonly OutcomeCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}

/** How many people the change reaches. */
export function eligibleIn(counts: readonly OutcomeCount[]): number {
  return peopleIn(counts.filter(({ outcome }) => outcome === 'ELIGIBLE'))
}

function changesTo(to: WorkerStatus, counts: readonly OutcomeCount[]): BulkChangePreview['changes'] {
  return counts.flatMap(({ outcome, status, count }) =>
    outcome === 'ELIGIBLE' && status !== null ? [{ from: status, to, count }] : [],
  )
}

export function countFor(
  tx: Transaction,
  actor: Actor,
  preview: { filter: WorkerFilterInput | null; search: string | null; change: BulkChange },
): Promise<OutcomeCount[]> {
  const { vault, reference } = tx
  const conditions = listingConditions(
    actor,
    readWorkerFilter(preview.filter, reference),
    readWorkerSearch(preview.search, vault),
  )
  return tx.rows<OutcomeCount>(countOutcomes(actor, preview.change, conditions))
}

export const OUTCOME_WORDS: Readonly<Record<BulkOutcome, ErrorText>> = {
  ELIGIBLE: { id: 'Berubah', en: 'Changed' },
  NOT_CUSTODIAN: {
    id: 'Datanya dikelola instansi lain, yang dapat mengubahnya.',
    en: 'Another office keeps this record and can change it.',
  },
  ALREADY_SO: { id: 'Nilainya sudah sama.', en: 'It says so already.' },
  TRANSITION_NOT_ALLOWED: {
    id: 'Status ini tidak dapat mengikuti status yang sekarang.',
    en: 'This status may not follow on the present one.',
  },
  MAKER_IS_NOT_VERIFIER: {
    id: 'Anda sendiri yang mendaftarkan, mengimpor, atau mengunjunginya; orang lain yang menyatakannya terverifikasi.',
    en: 'You registered, imported or visited them yourself; another person must mark them as verified.',
  },
  MAY_BE_ONE_PERSON: {
    id: 'Yang mendaftarkan, mengimpor, atau mengunjunginya mungkin Anda sendiri dengan akun lain; orang lain yang menyatakannya terverifikasi.',
    en: 'Whoever registered, imported or visited them may be you under another account; another person must mark them as verified.',
  },
  POSSIBLE_DUPLICATE: {
    // Not "decide": who verifies may not decide about duplicates.
    id: 'Diduga ganda dan belum diputuskan; petugas memutuskannya lebih dahulu pada Perlu keputusan data.',
    en: 'It may be a duplicate, which nobody has decided; an officer decides that first, under Data to decide on.',
  },
  NATIONAL_ID_MISMATCH: {
    id: 'NIK tidak cocok dengan tanggal lahir atau jenis kelaminnya; periksa satu per satu.',
    en: 'The NIK does not fit the birth date or sex; look at each singly.',
  },
  ANSWER_CONTRADICTS: {
    id: 'Jawaban instansi lain atau hasil kunjungan bertentangan dengan datanya dan belum diputuskan.',
    en: 'An answer of a register or a visit contradicts the record, and nobody has decided about it.',
  },
  AWAITS_VISIT: {
    id: 'Masih menunggu kunjungan.',
    en: 'A visit is still to be made.',
  },
  HISTORY_UNOPENED: {
    id: 'Riwayatnya tidak dapat dibuka, jadi datanya tidak diubah; beri tahu pengelola sistem.',
    en: 'The history does not open, so the record was not changed; tell the operator of the system.',
  },
  HISTORY_ERASED: {
    id: 'Riwayatnya sudah dihapus menurut hukum, jadi datanya tidak diubah lagi.',
    en: 'The history was erased by law, so the record does not change any more.',
  },
}
