import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import type { WorkerFilterInput } from '../workers/public.ts'
import type { BulkChange } from './bulk-change.ts'
import { bulkChangeMessages } from './bulk-changes.messages.ts'

/** What was previewed, and nothing else, is what may be started. */
export interface BulkRequest {
  readonly userId: string
  readonly filter: WorkerFilterInput | null
  readonly search: string | null
  readonly change: BulkChange
  readonly eligible: number
  readonly previewedAt: number
}

const MINUTES_VALID = 30
const PREVIEW = ownerOf('bulk preview')

/** Under the tenant's key: a search may be a name or a NIK, and a request that nobody previewed must not be makeable. */
export function sealRequest(vault: Vault, actor: Actor, request: Omit<BulkRequest, 'userId' | 'previewedAt'>): string {
  const whole: BulkRequest = { ...request, userId: actor.userId, previewedAt: Date.now() }
  return vault.sealForTenant(actor.tenantId, PREVIEW, JSON.stringify(whole)).toString('base64url')
}

/** @throws ConflictError `PREVIEW_OUTDATED` for a broken one, a colleague's, another tenant's, or one that is too old */
export function openRequest(vault: Vault, actor: Actor, token: string): BulkRequest {
  const request = open(vault, actor, token)
  const age = Date.now() - (request?.previewedAt ?? 0)
  if (request === null || request.userId !== actor.userId || age > MINUTES_VALID * 60_000) throw previewOutdated()
  return request
}

export function previewOutdated(): ConflictError {
  return new ConflictError(bulkChangeMessages.PREVIEW_OUTDATED())
}

function open(vault: Vault, actor: Actor, token: string): BulkRequest | null {
  try {
    return JSON.parse(vault.openForTenant(actor.tenantId, PREVIEW, Buffer.from(token, 'base64url'))) as BulkRequest
  } catch {
    return null
  }
}
