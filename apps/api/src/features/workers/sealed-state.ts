import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import type { WorkerRecord } from './worker.queries.ts'
import { stateOf, type WorkerState } from './worker-state.ts'

/** A version of a record as it is kept, with the wrapped key of its person. */
interface KeptVersion {
  readonly worker_id: string
  readonly version: number
  readonly tenant_id: string
  readonly person_id: bigint
  readonly state_cipher: Uint8Array
  readonly wrapped_key: Uint8Array
}

/** What a record says, for its history: it opens as this version of this record alone. */
export function sealState(vault: Vault, key: Buffer, record: WorkerRecord): Buffer {
  const owner = ownerOf('worker_version.state_cipher', record.id, record.version)
  return vault.sealUnder(key, owner, JSON.stringify(stateOf(record)))
}

/** @throws UnopenedError */
export function openState(vault: Vault, version: KeptVersion): WorkerState {
  const key = vault.unwrapPersonKey(version.tenant_id, version.person_id, version.wrapped_key)
  const owner = ownerOf('worker_version.state_cipher', version.worker_id, version.version)
  return JSON.parse(vault.openUnder(key, owner, version.state_cipher)) as WorkerState
}
