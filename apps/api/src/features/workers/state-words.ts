import type { Vault } from '@payung/database/vault'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { openedOrNull } from '../../platform/unopened-values.ts'
import { maskMembershipNumber } from './mask-membership-number.ts'
import { openCard, STATE_FIELDS, type StateField, type WorkerState } from './worker-state.ts'

export interface FieldChange {
  readonly field: StateField
  readonly before: string | null
  readonly after: string | null
}

/** Names of what codes stand for; what a form shows as a choice keeps its code, which the console words in its own language. */
export interface StateNames {
  readonly reference: ReferenceData
  readonly vault: Vault
  readonly agencyName: (id: string) => string | null
}

/** A field's value as people may see it: numbers that identify are masked, also in the history. */
export function wordOf(names: StateNames, field: StateField, value: string | null): string | null {
  if (value === null) return null
  switch (field) {
    case 'nationalId':
      return maskNationalId(value.slice(0, value.indexOf('/')))
    case 'familyCardNumber':
      return maskNationalId(openedOrNull(() => openCard(names.vault, value)) ?? '')
    case 'membershipNumber':
      return maskMembershipNumber(value)
    case 'villageCode':
      return `${names.reference.areas.get(value)?.name ?? ''} (${value})`.trim()
    case 'occupationCode':
      return names.reference.occupations.get(value)?.nameId ?? value
    case 'custodianId':
      return names.reference.tenants.get(value)?.name ?? null
    case 'agencyId':
      return names.agencyName(value)
    default:
      return value
  }
}

/** Sealing one number twice gives two texts: family cards are compared by what they say. Two NIKs always differ, or they were one person. */
export function isSameValue(vault: Vault, field: StateField, a: string | null, b: string | null): boolean {
  if (a === b || field !== 'familyCardNumber' || a === null || b === null) return a === b
  const [first, second] = [openedOrNull(() => openCard(vault, a)), openedOrNull(() => openCard(vault, b))]
  return first !== null && first === second
}

export function changesBetween(names: StateNames, before: WorkerState, after: WorkerState): FieldChange[] {
  const isSame = (field: StateField) => isSameValue(names.vault, field, before[field] ?? null, after[field] ?? null)
  return STATE_FIELDS.filter((field) => !isSame(field)).map((field) => ({
    field,
    before: wordOf(names, field, before[field] ?? null),
    after: wordOf(names, field, after[field] ?? null),
  }))
}
