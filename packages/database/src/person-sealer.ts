import { createHmac, type KeyObject } from 'node:crypto'
import { marked } from './index-mark.ts'
import type { Owner } from './sealed-owner.ts'
import { sealWith } from './sealed-value.ts'

/** What sealing people of one tenant takes. Keys of this kind can be handed to another thread of the process, and not out of it. */
export interface SealingKeys {
  readonly keyId: number
  readonly tenant: KeyObject
  readonly nationalId: KeyObject
  readonly familyCard: KeyObject
  readonly nationalIdIndex: KeyObject
  /** In front of the index of a number: null as long as no key has taken over from another. */
  readonly indexMark: Uint8Array | null
  readonly familyCardIndex: KeyObject
}

/** The sealing half of the vault, for a thread that seals the people of a long file and opens nothing. */
export interface PersonSealer {
  /** As `Vault.sealForTenant`. */
  sealText(owner: Owner, text: string): Buffer
  /** @param index of these digits, which also finds them: who seals has just made it */
  sealNationalId(digits: string, index: Uint8Array): Buffer
  blindIndex(digits: string): Buffer
  /** @param index of the NIK beside which it stands */
  sealFamilyCard(digits: string, index: Uint8Array): Buffer
  familyCardIndex(digits: string): Buffer
}

export function personSealer(keys: SealingKeys): PersonSealer {
  const index = (key: KeyObject, digits: string) => createHmac('sha256', key).update(digits).digest()
  return {
    sealText: (owner, text) => sealWith(keys.keyId, keys.tenant, text, owner),
    sealNationalId: (digits, index) => sealWith(keys.keyId, keys.nationalId, digits, index),
    blindIndex: (digits) => marked(keys.indexMark, index(keys.nationalIdIndex, digits)),
    sealFamilyCard: (digits, index) => sealWith(keys.keyId, keys.familyCard, digits, index),
    familyCardIndex: (digits) => index(keys.familyCardIndex, digits),
  }
}
