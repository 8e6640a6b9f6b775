import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import { DomainError } from '../../platform/errors.ts'
import { workerMessages } from './workers.messages.ts'

export type WorkerOrder = 'NAME' | 'NAME_DESC' | 'REGISTERED' | 'REGISTERED_DESC'

/** Where a page begins: a row's sort key and id, exclusive. */
export interface WorkerPosition {
  readonly key: string
  readonly id: string
}

const CURSOR_LENGTH_MAX = 1_200
const CURSOR = ownerOf('list cursor')

export function keyColumnOf(order: WorkerOrder): 'name_order' | 'registered_on' {
  return order.startsWith('NAME') ? 'name_order' : 'registered_on'
}

/** Sealed under the tenant's key: cursors stand in the console's addresses, and no name may (nor may anybody build one). */
export function sealCursor(vault: Vault, tenantId: string, order: WorkerOrder, position: WorkerPosition): string {
  const text = JSON.stringify([keyColumnOf(order), position.key, position.id])
  return vault.sealForTenant(tenantId, CURSOR, text).toString('base64url')
}

/** @throws DomainError `CURSOR_INVALID` for a broken one, another tenant's, or one of a list in another order */
export function openCursor(vault: Vault, tenantId: string, order: WorkerOrder, cursor: string): WorkerPosition {
  if (cursor.length > CURSOR_LENGTH_MAX) throw invalidCursor()
  let parts: unknown
  try {
    parts = JSON.parse(vault.openForTenant(tenantId, CURSOR, Buffer.from(cursor, 'base64url')))
  } catch {
    throw invalidCursor()
  }
  if (!Array.isArray(parts)) throw invalidCursor()
  const [column, key, id] = parts as [string, string, string]
  if (column !== keyColumnOf(order)) throw invalidCursor()
  return { key, id }
}

function invalidCursor(): DomainError {
  return new DomainError(workerMessages.CURSOR_INVALID())
}
