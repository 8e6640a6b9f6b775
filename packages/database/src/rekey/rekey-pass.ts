import type { Vault } from '../vault.ts'

/** What each part of the work is given. */
export interface RekeyPass {
  readonly keyId: number
  /** Opens with every key; seals, and makes indexes, with the newest. */
  readonly vault: Vault
  /** Rows of one transaction. */
  readonly batch: number
  readonly onProgress: (done: number, total: number) => void
}
