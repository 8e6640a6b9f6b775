import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import type { Actor } from '../actor.ts'

/**
 * What a job is to do, as its parameters: sealed as a whole, for a search may be a name or a NIK, and parameters of jobs are readable. It opens for
 * this kind of job and who asked for it alone.
 */
export function sealParams(vault: Vault, actor: Actor, kind: string, request: object): { readonly sealed: string } {
  const owner = ownerOf('job.params', kind, actor.userId)
  return { sealed: vault.sealForTenant(actor.tenantId, owner, JSON.stringify(request)).toString('base64') }
}

/** @throws UnopenedError */
export function openParams<Request>(
  job: { readonly vault: Vault; readonly actor: Actor; readonly params: Readonly<Record<string, unknown>> },
  kind: string,
): Request {
  const owner = ownerOf('job.params', kind, job.actor.userId)
  const sealed = Buffer.from(String(job.params['sealed']), 'base64')
  return JSON.parse(job.vault.openForTenant(job.actor.tenantId, owner, sealed)) as Request
}
