import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { marked, markOf } from './index-mark.ts'
import type { SealingKeys } from './person-sealer.ts'
import { type Owner, ownerOf } from './sealed-owner.ts'
import { keyIdOf, openWith, sealWith } from './sealed-value.ts'
import { UnopenedError } from './unopened-error.ts'

/**
 * Seals what must not be readable in a stolen backup. AES-256-GCM throughout; a sealed value is
 * `key id (4 bytes) ‖ nonce (12) ‖ ciphertext ‖ tag (16)`, so keys can be added and old values still open.
 *
 * A NIK is bound to its person by their blind index: copied into another's record it does not open there. The index, and not an id, because it
 * is known from the first row of an import on, before there is a person or a record, and stays through custody, merging and key rotation. A family
 * card belongs to a person in the same way. Everything else is bound to the place and the row where it is to stand (`ownerOf`). What was sealed
 * before values were bound still opens.
 */
export interface Vault {
  sealNationalId(digits: string, index?: Uint8Array): Buffer
  /** @param index of the person whose record it stands in, as `person` says and not as the number does */
  openNationalId(sealed: Uint8Array, index: Uint8Array): string
  /**
   * HMAC-SHA256 of the digits: equal for equal numbers, and not to be tried out without the key. An index of a key that took over from another
   * begins with the id of the key (4 bytes), so the database can refuse one of a key that makes indexes no more.
   */
  blindIndex(digits: string): Buffer
  /** Every index by which these digits may be known: while a key takes over, some people have the former one still. */
  blindIndexes(digits: string): readonly Buffer[]
  /** Equal for equal texts, 32 bytes: for what is compared and belongs to no person. */
  textIndex(text: string): Buffer
  /** @param index of the person in whose record it is to stand: the blind index of their NIK */
  sealFamilyCard(digits: string, index: Uint8Array): Buffer
  openFamilyCard(sealed: Uint8Array, index: Uint8Array): string
  familyCardIndex(digits: string): Buffer
  /** For text that belongs to one tenant: staged rows, proposals. */
  sealForTenant(tenantId: string, owner: Owner, text: string): Buffer
  openForTenant(tenantId: string, owner: Owner, sealed: Uint8Array): string
  /** For a thread that seals the people of a long file beside the one that reads it. */
  sealingKeys(tenantId: string): SealingKeys
  /** Equal for equal texts of one tenant, 16 bytes: what "all rows with this value" is asked by where the values are sealed. */
  indexForTenant(tenantId: string, text: string): Buffer
  /**
   * For contents of files of a tenant.
   *
   * @param keyId that stands in front of a content; null where none does, because it was kept before any did; left out, for a new one
   */
  fileKey(tenantId: string, keyId?: number | null): { readonly keyId: number; readonly key: Buffer }
  /** A fresh key for one person in one tenant, wrapped: destroying the wrapped key erases that history for good. */
  newPersonKey(tenantId: string, personId: bigint | string): { key: Buffer; wrapped: Buffer }
  unwrapPersonKey(tenantId: string, personId: bigint | string, wrapped: Uint8Array): Buffer
  sealUnder(key: Buffer, owner: Owner, text: string): Buffer
  openUnder(key: Buffer, owner: Owner, sealed: Uint8Array): string
  /** Key of the audit sealer's signature; the jobs role alone signs. */
  readonly sealSigningKey: Buffer
  /** Signs what a device has to reckon before it writes to us in public. */
  readonly proofOfWorkKey: Buffer
}

/** What the database says of the keys. */
export interface KeyUse {
  /** Which of them seals; left out, the newest. */
  readonly sealing?: number | undefined
  /** Which of them makes indexes since it took over from another; left out, the oldest, and no key has taken over yet. */
  readonly indexing?: number | undefined
  /** Everything has been bound to its row: what is not does not open. */
  readonly opensBoundOnly?: boolean
}

/** What is wrong with PAYUNG_KEYS. Never holds key material. */
class VaultError extends Error {
  override readonly name = 'VaultError'
}

/**
 * @param keys `id:base64` of 32 bytes each, comma-separated, the newest first; id is a number from 1 to 2147483647.
 * All open. The blind index is made with the *oldest* until another key takes over, because it must stay equal over rotations.
 */
export function openVault(keys: string, use: KeyUse = {}): Vault {
  const masters = readKeys(keys)
  const sealing = use.sealing === undefined ? masters.at(0) : masters.find(({ id }) => id === use.sealing)
  const indexing = use.indexing === undefined ? masters.at(-1) : masters.find(({ id }) => id === use.indexing)
  if (sealing === undefined || indexing === undefined) throw new VaultError('PAYUNG_KEYS holds no key')
  const twice = masters.find(({ id }, at) => masters.findIndex((other) => other.id === id) !== at)
  // One of the two would never be used: old values would not open, and the same NIK would get another index.
  if (twice !== undefined) throw new VaultError(`PAYUNG_KEYS: two keys have the id ${twice.id}`)

  const derived = new Map<string, Buffer>()
  const derive = (id: number, purpose: string): Buffer => {
    const name = `${id}/${purpose}`
    const cached = derived.get(name)
    if (cached !== undefined) return cached
    const master = masters.find((candidate) => candidate.id === id)
    if (master === undefined) throw new UnopenedError('KEY_MISSING')
    const key = Buffer.from(hkdfSync('sha256', master.secret, Buffer.alloc(0), `payung/${purpose}`, 32))
    derived.set(name, key)
    return key
  }

  const prepared = new Map<string, KeyObject>()
  const prepare = (id: number, purpose: string): KeyObject => {
    const name = `${id}/${purpose}`
    let key = prepared.get(name)
    if (key === undefined) {
      key = createSecretKey(derive(id, purpose))
      prepared.set(name, key)
    }
    return key
  }

  const seal = (purpose: string, text: string | Buffer, owner: Uint8Array) =>
    sealWith(sealing.id, prepare(sealing.id, purpose), text, owner)
  const open = (purpose: string, sealed: Uint8Array, owner: Uint8Array) => {
    const box = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
    return openWith(prepare(keyIdOf(box), purpose), box, owner, use.opensBoundOnly)
  }
  const indexKey = prepare(indexing.id, 'blind-index')
  const familyIndexKey = prepare(indexing.id, 'family-card-index')
  const indexMark = use.indexing === undefined ? null : markOf(use.indexing)

  const blindIndex = (digits: string) => marked(indexMark, createHmac('sha256', indexKey).update(digits).digest())
  return {
    sealNationalId: (digits, index = blindIndex(digits)) => seal('national-id', digits, index),
    openNationalId: (sealed, index) => open('national-id', sealed, index).toString('utf8'),
    blindIndex,
    blindIndexes: (digits) =>
      masters.flatMap(({ id }) => {
        const index = createHmac('sha256', prepare(id, 'blind-index')).update(digits).digest()
        return [index, marked(markOf(id), index)]
      }),
    textIndex: (text) => createHmac('sha256', indexKey).update(text).digest(),
    sealFamilyCard: (digits, index) => seal('family-card', digits, index),
    openFamilyCard: (sealed, index) => open('family-card', sealed, index).toString('utf8'),
    familyCardIndex: (digits) => createHmac('sha256', familyIndexKey).update(digits).digest(),
    sealForTenant: (tenantId, owner, text) => seal(`tenant/${tenantId}`, text, owner),
    openForTenant: (tenantId, owner, sealed) => open(`tenant/${tenantId}`, sealed, owner).toString('utf8'),
    sealingKeys: (tenantId) => ({
      keyId: sealing.id,
      tenant: prepare(sealing.id, `tenant/${tenantId}`),
      nationalId: prepare(sealing.id, 'national-id'),
      familyCard: prepare(sealing.id, 'family-card'),
      nationalIdIndex: indexKey,
      indexMark,
      familyCardIndex: familyIndexKey,
    }),
    indexForTenant: (tenantId, text) =>
      createHmac('sha256', prepare(indexing.id, `value-index/${tenantId}`))
        .update(text)
        .digest()
        .subarray(0, 16),
    fileKey: (tenantId, keyId = sealing.id) => {
      const id = keyId ?? masters.at(-1)?.id ?? sealing.id
      return { keyId: id, key: derive(id, `file/${tenantId}`) }
    },
    newPersonKey: (tenantId, personId) => {
      const key = randomBytes(32)
      return { key, wrapped: seal('person-key', key, ownerOf('person_key.wrapped_key', tenantId, personId)) }
    },
    unwrapPersonKey: (tenantId, personId, wrapped) =>
      open('person-key', wrapped, ownerOf('person_key.wrapped_key', tenantId, personId)),
    sealUnder: (key, owner, text) => sealWith(0, key, text, owner),
    openUnder: (key, owner, sealed) => openWith(key, Buffer.from(sealed), owner, use.opensBoundOnly).toString('utf8'),
    sealSigningKey: derive(indexing.id, 'audit-seal'),
    proofOfWorkKey: derive(sealing.id, 'proof-of-work'),
  }
}

/** A key for PAYUNG_KEYS. */
export function newMasterKey(id = 1): string {
  return `${id}:${randomBytes(32).toString('base64')}`
}

/** @returns the keys of PAYUNG_KEYS, the newest first */
export function readKeys(keys: string): { id: number; secret: Buffer }[] {
  return keys
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [id, secret] = [
        Number(entry.slice(0, entry.indexOf(':'))),
        Buffer.from(entry.slice(entry.indexOf(':') + 1), 'base64'),
      ]
      if (!Number.isInteger(id) || id < 1 || id > 0x7fffffff)
        throw new VaultError('PAYUNG_KEYS: each key is written id:base64, id from 1')
      if (secret.length !== 32) throw new VaultError(`PAYUNG_KEYS: key ${id} has ${secret.length} bytes, 32 are needed`)
      return { id, secret }
    })
}
