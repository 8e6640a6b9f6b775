import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { nameSearchKey } from '@payung/domain/identity/name-search-key'
import { cutText } from '@payung/domain/text/cut-text'
import { DomainError } from '../../../platform/errors.ts'
import { UnopenedValues } from '../../../platform/unopened-values.ts'
import {
  changedFields,
  findWorkers,
  openState,
  restoreCard,
  sealState,
  stateOf,
  type WorkerRecord,
} from '../../workers/public.ts'
import { keysOfRecords } from '../commit/keys-of-records.ts'
import type { Importer } from '../import-tools.ts'
import { importMessages } from '../imports.messages.ts'
import { deleteUndos, findEffectsAfter, insertUndos } from './prepare-revert.queries.ts'

const AT_ONCE = 500
const NAME_SEARCH_LENGTH_MAX = 200

export interface Undone {
  readonly prepared: number
  readonly upTo: string | null
  /** Records that cannot go back, because something of them does not open. Noted already: the transaction of this part is kept. */
  readonly closed: readonly string[]
}

/**
 * Prepares what the database cannot open or seal by itself: of each record what it says now, for its history, and what it said before the import.
 *
 * @returns how many were prepared, the record up to which it came (null at the end), and whose earlier state does not open
 * @throws DomainError `IMPORT_HISTORY_ERASED` where the earlier state was erased by law
 */
export async function prepareUndo(
  tx: TenantTransaction,
  vault: Vault,
  importer: Importer,
  importId: string,
  above: string | null,
): Promise<Undone> {
  if (above === null) await tx.run(deleteUndos(importId))
  const effects = await tx.rows<EffectToUndo>(findEffectsAfter(importId, above, AT_ONCE))
  const ids = effects.map((effect) => effect.worker_id)
  const records = ids.length === 0 ? [] : await tx.rows<WorkerRecord>(findWorkers(ids))
  const unopened = new UnopenedValues()
  const keys = await keysOfRecords(tx, vault, importId, ids, unopened)
  const byId = new Map(records.map((record) => [record.id, record]))
  const closed: string[] = []
  const undos = effects.flatMap((effect) => {
    const record = byId.get(effect.worker_id)
    // Not to be read any more: it has gone elsewhere, and the taking back will say so.
    if (record === undefined) return []
    if (isErased(effect)) throw historyErased()
    const key = keys.get(effect.worker_id)
    const undo = key === undefined ? null : undoOf({ vault, unopened }, effect, record, key)
    if (undo === null) closed.push(record.id)
    return undo === null ? [] : [undo]
  })
  await unopened.setAside(tx, importer)
  await tx.run(insertUndos(importId, importer.tenantId, JSON.stringify(undos)))
  return { prepared: effects.length, upTo: effects.length < AT_ONCE ? null : (ids.at(-1) ?? null), closed }
}

interface Opening {
  readonly vault: Vault
  readonly unopened: UnopenedValues
}

interface EffectToUndo {
  readonly worker_id: string
  readonly kind: 'CREATED' | 'UPDATED' | 'REVIVED'
  /** Of the version before, as what hangs on it: null for who was made by the import. */
  readonly version: number | null
  readonly tenant_id: string | null
  readonly person_id: bigint | null
  readonly state_cipher: Uint8Array | null
  readonly wrapped_key: Uint8Array | null
}

function isErased({ kind, state_cipher, wrapped_key }: EffectToUndo): boolean {
  return kind !== 'CREATED' && (state_cipher === null || wrapped_key === null)
}

/** Null where the earlier state does not open. */
function undoOf(opening: Opening, effect: EffectToUndo, record: WorkerRecord, key: Buffer) {
  const { vault } = opening
  const now = stateOf(record)
  const common = {
    worker_id: record.id,
    version: record.version,
    current_cipher: hex(sealState(vault, key, record)),
  }
  if (effect.kind === 'CREATED') return { ...common, changed_fields: ['status'] }
  const opened = openEarlier(opening, effect, record)
  if (opened === null) return null
  const { earlier, card } = opened
  return {
    ...common,
    changed_fields: changedFields(now, earlier),
    family_card_cipher: card.cipher && hex(card.cipher),
    family_card_index: card.index && hex(card.index),
    name: earlier.name,
    name_search: cutText(nameSearchKey(earlier.name ?? ''), NAME_SEARCH_LENGTH_MAX),
    birth_place: earlier.birthPlace,
    birth_date: earlier.birthDate,
    sex: earlier.sex,
    address: earlier.address,
    rt: earlier.rt,
    rw: earlier.rw,
    village_code: earlier.villageCode,
    phone: earlier.phone,
    occupation_code: earlier.occupationCode,
    welfare_decile: earlier.welfareDecile === null ? null : Number(earlier.welfareDecile),
    welfare_source: earlier.welfareSource,
    membership_kind: earlier.membershipKind,
    membership_number: earlier.membershipNumber,
    uncovered_reason: earlier.uncoveredReason,
    notes: earlier.notes,
    public_service: earlier.publicService,
    citizenship: earlier.citizenship,
  }
}

/** What the record said before, with its family card in its seal; null where one of them does not open. */
function openEarlier({ vault, unopened }: Opening, effect: EffectToUndo, record: WorkerRecord) {
  const { worker_id, version, tenant_id, person_id, state_cipher, wrapped_key } = effect
  if (state_cipher === null || wrapped_key === null || version === null || tenant_id === null || person_id === null)
    throw historyErased()
  const former = { worker_id, version, tenant_id, person_id, state_cipher, wrapped_key }
  const key = unopened.open('person_key.wrapped_key', worker_id, () =>
    vault.unwrapPersonKey(tenant_id, person_id, wrapped_key),
  )
  if (key === null) return null
  return unopened.open('worker_version.state_cipher', `${worker_id}/${version}`, () => {
    const earlier = openState(vault, former)
    return { earlier, card: restoreCard(vault, record, earlier.familyCardNumber) }
  })
}

/** As PostgreSQL reads bytes out of a text. */
function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
}

function historyErased(): DomainError {
  return new DomainError(importMessages.IMPORT_HISTORY_ERASED())
}
