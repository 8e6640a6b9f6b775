import type { Vault } from '@payung/database/vault'
import { nameSearchKey } from '@payung/domain/identity/name-search-key'
import { cutText } from '@payung/domain/text/cut-text'
import type { WorkerFacts } from '@payung/domain/worker/worker-facts'

/** Columns of `worker` that hold facts, ready to be written; the identifying numbers stand beside them, sealed. */
export interface FactColumns {
  readonly name: string
  readonly name_search: string
  readonly birth_place: string | null
  readonly birth_date: string
  readonly sex: string
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly village_code: string
  readonly phone: string | null
  readonly occupation_code: string | null
  readonly income_bracket: string | null
  readonly welfare_decile: number | null
  readonly welfare_source: string | null
  readonly membership_kind: string
  readonly membership_number: string | null
  readonly uncovered_reason: string | null
  readonly declared_programmes: readonly string[]
  /** A range as PostgreSQL writes it: `[2026-01-01,2027-01-01)`. */
  readonly declared_period: string | null
  readonly declared_payer_kind: string | null
  readonly public_service: string | null
  readonly citizenship: string | null
  readonly notes: string | null
}

const NAME_SEARCH_LENGTH_MAX = 200

export function factColumns(facts: WorkerFacts): FactColumns {
  const coverage = facts.declaredCoverage
  return {
    name: facts.name,
    name_search: cutText(nameSearchKey(facts.name), NAME_SEARCH_LENGTH_MAX),
    birth_place: facts.birthPlace,
    birth_date: facts.birthDate,
    sex: facts.sex,
    address: facts.address,
    rt: facts.rt,
    rw: facts.rw,
    village_code: facts.villageCode,
    phone: facts.phone,
    occupation_code: facts.occupationCode,
    income_bracket: facts.incomeBracket,
    welfare_decile: facts.welfareDecile,
    welfare_source: facts.welfareSource,
    membership_kind: facts.membershipKind ?? 'NONE',
    membership_number: facts.membershipNumber,
    uncovered_reason: facts.uncoveredReason,
    declared_programmes: coverage?.programmes ?? [],
    declared_period: coverage === null ? null : `[${coverage.fromMonth},${coverage.untilMonth ?? ''})`,
    declared_payer_kind: coverage?.payerKind ?? null,
    public_service: facts.publicService,
    citizenship: facts.citizenship,
    notes: facts.notes,
  }
}

export interface SealedNumbers {
  readonly blindIndex: Buffer
  readonly nationalIdCipher: Buffer
  readonly nationalIdPrefix: string
}

export function sealNationalId(vault: Vault, digits: string): SealedNumbers {
  const blindIndex = vault.blindIndex(digits)
  return {
    blindIndex,
    nationalIdCipher: vault.sealNationalId(digits, blindIndex),
    nationalIdPrefix: digits.slice(0, 4),
  }
}

/** @param personIndex of the NIK beside which it is to stand: there alone it opens */
export function sealFamilyCard(
  vault: Vault,
  digits: string | null,
  personIndex: Uint8Array,
): { cipher: Buffer | null; index: Buffer | null } {
  if (digits === null) return { cipher: null, index: null }
  return { cipher: vault.sealFamilyCard(digits, personIndex), index: vault.familyCardIndex(digits) }
}
