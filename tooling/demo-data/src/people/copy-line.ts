import type { Vault } from '@payung/database/vault'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { nameSearchKey } from '@payung/domain/identity/name-search-key'
import { officerOf } from '../demo-accounts.ts'
import type { DemoWorker } from './demo-worker.ts'
import { earlierState, type SealedNumbers } from './earlier-state.ts'
import type { KeeperIds } from './keeper-ids.ts'

/** Columns of the temporary table that people are copied into, with their types, in the order of a line. */
export const COPY_COLUMNS = `
  ordinal integer, worker_id uuid, custodian_code text, officer text, registered_by_code text, agency text, blind_index bytea, national_id_cipher bytea,
  national_id_prefix text, family_card_cipher bytea, family_card_index bytea, name text, name_search text, birth_place text,
  birth_date date, sex text, address text, rt text, rw text, village_code text, phone text, occupation_code text,
  income_bracket text, welfare_decile smallint, welfare_source text, membership_kind text, membership_number text,
  uncovered_reason text, declared_programmes text[], declared_period daterange, declared_payer_kind text, status text,
  notes text, created_at timestamptz, version integer, updated_at timestamptz, earlier_state text,
  earlier_fields text[], earlier_because text`

/** One worker as a line of COPY's text format, the numbers sealed; `id` is `null` for one that the database gives. */
export function copyLine(
  worker: DemoWorker,
  ordinal: number,
  id: string | null,
  vault: Vault,
  keepers: KeeperIds,
): string {
  const { nationalId, familyCardNumber: card, declaredCoverage: declared } = worker
  const index = vault.blindIndex(nationalId)
  const sealed = {
    nationalId: vault.sealNationalId(nationalId, index),
    familyCard: card === null ? null : vault.sealFamilyCard(card, index),
  }
  const fields: (string | number | null)[] = [
    ordinal,
    id,
    worker.custodianCode,
    worker.earlier === null ? null : officerOf(worker.custodianCode),
    worker.registeredByCode,
    worker.agency,
    bytes(index),
    bytes(sealed.nationalId),
    nationalId.slice(0, 4),
    sealed.familyCard === null ? null : bytes(sealed.familyCard),
    card === null ? null : bytes(vault.familyCardIndex(card)),
    worker.name,
    nameSearchKey(worker.name),
    worker.birthPlace,
    worker.birthDate,
    worker.sex,
    worker.address,
    worker.rt,
    worker.rw,
    worker.villageCode,
    worker.phone,
    worker.occupationCode,
    worker.incomeBracket,
    worker.welfareDecile,
    worker.welfareSource,
    worker.membershipKind ?? 'NONE',
    worker.membershipNumber,
    worker.uncoveredReason,
    `{${declared?.programmes.join(',') ?? ''}}`,
    declared === null ? null : `[${declared.fromMonth},${declared.untilMonth ?? ''})`,
    declared?.payerKind ?? null,
    worker.status,
    worker.notes,
    officeHours(worker.registeredOn, ordinal),
    worker.earlier === null ? 1 : 2,
    officeHours(worker.earlier?.replacedOn ?? worker.registeredOn, ordinal),
    ...earlierFields(worker, { ...sealed, index }, keepers),
  ]
  return `${fields.map(copyField).join('\t')}\n`
}

/** State, changed fields and reason of the version before, to be sealed once the record has an id; empty for who was never corrected. */
function earlierFields(worker: DemoWorker, sealed: SealedNumbers, keepers: KeeperIds): (string | null)[] {
  if (worker.earlier === null) return [null, null, null]
  const { facts, because } = worker.earlier
  const state = JSON.stringify(earlierState({ ...worker, ...facts }, sealed, keepers))
  return [state, `{${Object.keys(facts).join(',')}}`, because]
}

/** In Pontianak, so that the day there and in universal time are one. */
function officeHours(day: IsoDay, ordinal: number): string {
  return `${day} 0${2 + (ordinal % 7)}:${String(ordinal % 60).padStart(2, '0')}:00+00`
}

/** Nothing that is invented here holds a tab or a line end; a backslash is what COPY itself escapes with. */
function copyField(value: string | number | null): string {
  if (value === null) return '\\N'
  return typeof value === 'number' ? String(value) : value.replaceAll('\\', '\\\\')
}

function bytes(value: Buffer): string {
  return `\\x${value.toString('hex')}`
}
