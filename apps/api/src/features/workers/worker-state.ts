import { isBound } from '@payung/database/sealed-value'
import type { Vault } from '@payung/database/vault'
import type { WorkerRecord } from './worker.queries.ts'

/** Fields of a record as forms, audit and history name them. */
export const STATE_FIELDS = [
  'nationalId',
  'familyCardNumber',
  'name',
  'birthPlace',
  'birthDate',
  'sex',
  'address',
  'rt',
  'rw',
  'villageCode',
  'phone',
  'occupationCode',
  'incomeBracket',
  'welfareDecile',
  'welfareSource',
  'membershipKind',
  'membershipNumber',
  'uncoveredReason',
  'declaredCoverage',
  'publicService',
  'citizenship',
  'status',
  'notes',
  'agencyId',
  'custodianId',
] as const
export type StateField = (typeof STATE_FIELDS)[number]

/**
 * One state of a record as text, for the history.
 *
 * Identifying numbers stay in their own seal even here: comparing and showing versions needs none of their digits.
 */
export type WorkerState = Readonly<Record<StateField, string | null>>

/** A sealed number in a state: `first four digits/base64 of the seal`; the digits for the NIK only, for a card the index of its person behind it. */
export function stateOf(record: WorkerRecord): WorkerState {
  return {
    nationalId: `${record.national_id_prefix}/${base64(record.national_id_cipher)}`,
    familyCardNumber:
      record.family_card_cipher === null ? null : cardText(record.family_card_cipher, record.person_index),
    name: record.name,
    birthPlace: record.birth_place,
    birthDate: record.birth_date,
    sex: record.sex,
    address: record.address,
    rt: record.rt,
    rw: record.rw,
    villageCode: record.village_code,
    phone: record.phone,
    occupationCode: record.occupation_code,
    incomeBracket: record.income_bracket,
    welfareDecile: record.welfare_decile === null ? null : String(record.welfare_decile),
    welfareSource: record.welfare_source,
    membershipKind: record.membership_kind,
    membershipNumber: record.membership_number,
    uncoveredReason: record.uncovered_reason,
    declaredCoverage: coverageText(record),
    publicService: record.public_service,
    citizenship: record.citizenship,
    status: record.status,
    notes: record.notes,
    agencyId: record.agency_id,
    custodianId: record.tenant_id,
  }
}

/** Names of the fields in which two states differ, in the order of the form. A missing field of an old state counts as unsaid. */
export function changedFields(before: WorkerState, after: WorkerState): readonly StateField[] {
  return STATE_FIELDS.filter((field) => (before[field] ?? null) !== (after[field] ?? null))
}

/** With the index of its person, without which it does not open; one that was sealed before cards were bound needs none. */
export function cardText(cipher: Uint8Array, personIndex: Uint8Array): string {
  const text = `/${base64(cipher)}`
  return isBound(cipher) ? `${text}.${base64(personIndex)}` : text
}

/**
 * The digits of a family card in a state.
 *
 * @throws UnopenedError
 */
export function openCard(vault: Vault, text: string): string {
  const [cipher = '', personIndex = ''] = text.slice(1).split('.')
  return vault.openFamilyCard(Buffer.from(cipher, 'base64'), Buffer.from(personIndex, 'base64'))
}

function coverageText(record: WorkerRecord): string | null {
  if (record.declared_from === null) return null
  const months = `${record.declared_from.slice(0, 7)}/${record.declared_until?.slice(0, 7) ?? ''}`
  return `${record.declared_programmes.join('+')} ${months} ${record.declared_payer_kind ?? ''}`
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
