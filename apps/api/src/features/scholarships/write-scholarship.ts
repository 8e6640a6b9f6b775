import { randomUUID } from 'node:crypto'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import {
  scholarInput,
  scholarshipEndInput,
  scholarshipPaymentInput,
  scholarshipReasonInput,
  schoolProofInput,
} from '@payung/domain/benefit/scholarship-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { type ClaimRow, findClaims } from '../claims/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { type Child, type Family, firstYearOf, readFamilies, stands } from './scholarship-family.ts'
import { orRefusedAsScholarship } from './scholarship-refusal.ts'
import { scholarshipMessages } from './scholarships.messages.ts'
import {
  assertMayPayFor,
  mayHandleScholarships,
  mayProve,
  mayReadScholarships,
  mayTakeBack,
} from './scholarships.policy.ts'
import {
  type EntryOwnerRow,
  findEntryOwner,
  findScholarships,
  insertCheck,
  insertEnd,
  insertPayment,
  insertProof,
  insertScholarship,
  type ScholarshipEntry,
  type ScholarshipRow,
  withdrawEntry,
} from './scholarships.queries.ts'

/**
 * Writes a child of the family down, with its place at school in the year of the event.
 *
 * @returns the id of the scholarship
 * @throws NotFoundError, NotAllowedError; ValidationError `CHILD_NAME_INVALID`, `CHILD_BIRTH_INVALID`, `YEAR_OF_LEVEL_INVALID`
 * @throws ConflictError `SCHOLARSHIP_OF_CLAIM`, `SCHOLARSHIP_CHILD_KNOWN`, `SCHOLARSHIP_FAMILY_CHECKED`, `SCHOLARSHIP_ENTRIES`
 */
export async function addScholarship(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<ReturnType<typeof scholarInput>> & { readonly claimId: string },
): Promise<string> {
  const claim = await getClaim(tx, actor, input.claimId)
  if (!mayHandleScholarships(actor)) throw new NotAllowedError()
  const child = readInput(scholarInput({ today: today().toString() }), input, scholarshipMessages)
  const id = randomUUID()
  await orRefusedAsScholarship(() =>
    tx.run(insertScholarship({ id, tenantId: actor.tenantId, claimId: claim.id, ...child })),
  )
  await recordAudit(tx, actor, 'SCHOLARSHIP_ADDED', {
    subject: { kind: 'claim', id: claim.id },
    details: { scholarship: id },
  })
  return id
}

/**
 * Writes down that a family has no child at school, with its words: it is looked for no more.
 *
 * @returns the id of the claim
 * @throws NotFoundError, NotAllowedError; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`; ConflictError `SCHOLARSHIP_OF_CLAIM`, `SCHOLARSHIP_HAS_CHILD`
 */
export async function checkScholarship(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof scholarshipReasonInput> & { readonly claimId: string },
): Promise<string> {
  const claim = await getClaim(tx, actor, input.claimId)
  if (!mayHandleScholarships(actor)) throw new NotAllowedError()
  const { reason } = readInput(scholarshipReasonInput, input, scholarshipMessages)
  await orRefusedAsScholarship(() => tx.run(insertCheck(claim.id, actor.tenantId, reason)))
  await recordAudit(tx, actor, 'SCHOLARSHIP_CHECKED', { subject: { kind: 'claim', id: claim.id } })
  return claim.id
}

/**
 * Brings the letter of a school for one school year.
 *
 * @returns the id of the scholarship
 * @throws NotFoundError also for another's file; NotAllowedError; ValidationError `SCHOOL_YEAR_INVALID`, `YEAR_OF_LEVEL_INVALID`, `SCHOOL_NAME_INVALID`, `DOCUMENT_TYPE`
 * @throws ConflictError `SCHOLARSHIP_YEAR_PROVEN`, `SCHOLARSHIP_LEVEL_EARLIER`, `SCHOLARSHIP_ENDED`, `SCHOLARSHIP_LETTER_USED`, `SCHOLARSHIP_TAKEN_BACK`
 */
export async function proveScholarshipYear(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<ReturnType<typeof schoolProofInput>> & { readonly scholarshipId: string; readonly fileId: string },
): Promise<string> {
  const { row, family } = await getScholarship(tx, actor, input.scholarshipId)
  if (!mayProve(actor, row.claim_state)) throw new NotAllowedError()
  const ground = { today: today().toString(), fromYear: firstYearOf(family.event) }
  const proof = readInput(schoolProofInput(ground), input, scholarshipMessages)
  await assertOwnFiles(tx, actor, [input.fileId])
  const entry = { scholarshipId: row.id, tenantId: actor.tenantId, fileId: input.fileId, ...proof }
  await orRefusedAsScholarship(() => tx.run(insertProof(entry)))
  await audit(tx, actor, 'SCHOLARSHIP_PROVEN', row, { year: proof.year, file: input.fileId })
  return row.id
}

/**
 * Writes down what the insurer says that it has paid for a proven year. Payung pays nothing.
 *
 * @returns the id of the scholarship
 * @throws NotFoundError; NotAllowedError also `PROVER_IS_NOT_PAYER`, `MAY_BE_ONE_PERSON`
 * @throws ValidationError `SCHOLARSHIP_DAY_INVALID`, `SCHOLARSHIP_REFERENCE_INVALID`, `SCHOLARSHIP_AMOUNT_MISSING`, `SCHOLARSHIP_MORE_THAN_DUE`
 * @throws ConflictError `SCHOLARSHIP_NOT_PROVEN`, `SCHOLARSHIP_YEAR_PAID`, `SCHOLARSHIP_CLAIM_UNPAID`, `SCHOLARSHIP_CONDITION`, `SCHOLARSHIP_TOTAL`, `SCHOLARSHIP_CHILDREN`
 */
export async function recordScholarshipPayment(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<ReturnType<typeof scholarshipPaymentInput>> & {
    readonly scholarshipId: string
    readonly year: number
  },
): Promise<string> {
  const { row, child } = await getScholarship(tx, actor, input.scholarshipId)
  const proof = child.proofs.find((entry) => stands(entry) && entry.year === input.year) ?? null
  assertMayPayFor(actor, proof)
  if (proof === null) throw new ConflictError(scholarshipMessages.SCHOLARSHIP_NOT_PROVEN())
  await assertNotHeldAsMaker(tx, 'SCHOLARSHIP_PAYMENT', proof.id)
  const dueRupiah = child.years.find(({ year }) => year === input.year)?.rupiah ?? 0n
  const paid = readInput(scholarshipPaymentInput({ today: today().toString(), dueRupiah }), input, scholarshipMessages)
  const entry = {
    scholarshipId: row.id,
    tenantId: actor.tenantId,
    year: input.year,
    rupiah: paid.amount,
    paidOn: paid.paidOn,
    reference: paid.reference,
  }
  await orRefusedAsScholarship(() => tx.run(insertPayment(entry)))
  await audit(tx, actor, 'SCHOLARSHIP_PAID', row, { year: input.year })
  return row.id
}

/**
 * Writes down why a scholarship ends before its time.
 *
 * @returns the id of the scholarship
 * @throws NotFoundError, NotAllowedError; ValidationError `SCHOLARSHIP_DAY_INVALID`, `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `SCHOLARSHIP_ENDED_ALREADY`, `SCHOLARSHIP_YEAR_PAID`, `SCHOLARSHIP_DAY_INVALID`, `SCHOLARSHIP_TAKEN_BACK`
 */
export async function endScholarship(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<ReturnType<typeof scholarshipEndInput>> & { readonly scholarshipId: string },
): Promise<string> {
  const { row } = await getScholarship(tx, actor, input.scholarshipId)
  if (!mayHandleScholarships(actor)) throw new NotAllowedError()
  const end = readInput(scholarshipEndInput({ today: today().toString() }), input, scholarshipMessages)
  await orRefusedAsScholarship(() => tx.run(insertEnd({ scholarshipId: row.id, tenantId: actor.tenantId, ...end })))
  await audit(tx, actor, 'SCHOLARSHIP_ENDED', row, { kind: end.kind })
  return row.id
}

/**
 * Takes an entry back with the reason; it stays in the history, and the right one is written anew.
 *
 * @returns the claim of it
 * @throws NotFoundError, NotAllowedError; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`; ConflictError `SCHOLARSHIP_YEAR_PAID`, `SCHOLARSHIP_TAKEN_BACK`
 */
export async function withdrawScholarshipEntry(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof scholarshipReasonInput> & { readonly entry: ScholarshipEntry; readonly entryId: string },
): Promise<string> {
  const { entry, entryId } = input
  const [owner] = mayReadScholarships(actor) ? await tx.rows<EntryOwnerRow>(findEntryOwner(entry, entryId)) : []
  if (owner === undefined) throw new NotFoundError()
  if (!mayTakeBack(actor, { isProof: entry === 'PROOF', madeBy: owner.made_by })) throw new NotAllowedError()
  const { reason } = readInput(scholarshipReasonInput, input, scholarshipMessages)
  await orRefusedAsScholarship(() => tx.run(withdrawEntry(entry, entryId, reason)))
  await recordAudit(tx, actor, 'SCHOLARSHIP_ENTRY_WITHDRAWN', {
    subject: { kind: 'claim', id: owner.claim_id },
    details: { entry, ...(owner.scholarship_id === null ? {} : { scholarship: owner.scholarship_id }) },
  })
  return owner.claim_id
}

function audit(
  tx: TenantTransaction,
  actor: Actor,
  action: 'SCHOLARSHIP_PROVEN' | 'SCHOLARSHIP_PAID' | 'SCHOLARSHIP_ENDED',
  row: ScholarshipRow,
  details: Readonly<Record<string, string | number>>,
) {
  return recordAudit(tx, actor, action, {
    subject: { kind: 'claim', id: row.claim_id },
    details: { scholarship: row.id, ...details },
  })
}

async function getClaim(tx: TenantTransaction, actor: Actor, id: string): Promise<ClaimRow> {
  const [claim] = mayReadScholarships(actor) ? await tx.rows<ClaimRow>(findClaims([id])) : []
  if (claim === undefined) throw new NotFoundError()
  return claim
}

async function getScholarship(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
): Promise<{ readonly row: ScholarshipRow; readonly child: Child; readonly family: Family }> {
  const [row] = mayReadScholarships(actor) ? await tx.rows<ScholarshipRow>(findScholarships([id])) : []
  if (row === undefined) throw new NotFoundError()
  if (row.withdrawn_at !== null) throw new ConflictError(scholarshipMessages.SCHOLARSHIP_TAKEN_BACK())
  const claim = await getClaim(tx, actor, row.claim_id)
  const family = (await readFamilies((statement) => tx.rows(statement), [claim])).get(claim.id)
  const child = family?.children.find((sibling) => sibling.row.id === row.id)
  if (family === undefined || child === undefined) throw new NotFoundError()
  return { row, child, family }
}
