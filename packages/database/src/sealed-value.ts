import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto'
import { UnopenedError } from './unopened-error.ts'

/** Drawn for many values at once: asking the system for each took longer than the cipher. Every nonce is handed out once. */
const nonces = Buffer.alloc(12 * 512)
let nextNonce = nonces.length

function newNonce(): Buffer {
  if (nextNonce === nonces.length) {
    randomFillSync(nonces)
    nextNonce = 0
  }
  nextNonce += 12
  return nonces.subarray(nextNonce - 12, nextNonce)
}

/** Set in the key id of a value that is bound to what it belongs to; without it, it was sealed before values were. */
const BOUND = 0x80000000

/**
 * AES-256-GCM: `key id (4 bytes) ‖ nonce (12) ‖ ciphertext ‖ tag (16)`.
 *
 * @param owner what the value belongs to: it opens for that alone, wherever it is copied to
 * @param key as a KeyObject where many values are sealed: with bytes, Node prepares them anew for each (three times the time, 24.21)
 */
export function sealWith(keyId: number, key: Buffer | KeyObject, text: string | Buffer, owner?: Uint8Array): Buffer {
  const head = Buffer.allocUnsafe(16)
  head.writeUInt32BE(owner === undefined ? keyId : keyId + BOUND, 0)
  const nonce = newNonce()
  nonce.copy(head, 4)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  if (owner !== undefined) cipher.setAAD(owner)
  const body = typeof text === 'string' ? cipher.update(text, 'utf8') : cipher.update(text)
  return Buffer.concat([head, body, cipher.final(), cipher.getAuthTag()])
}

/** Key id, nonce and tag: what is shorter was never sealed. */
const BYTES_MIN = 32

/** Whether it opens for its owner alone; without it, it was sealed before values were bound. */
export function isBound(sealed: Uint8Array): boolean {
  return ((sealed[0] ?? 0) & 0x80) !== 0
}

/** How a value begins that is sealed with this key and bound: what begins otherwise is sealed anew by `payung rekey`. */
export function headOf(keyId: number): Buffer {
  const head = Buffer.allocUnsafe(4)
  head.writeUInt32BE(keyId + BOUND, 0)
  return head
}

/** @throws UnopenedError if it is too short to be a sealed value */
export function keyIdOf(sealed: Buffer): number {
  if (sealed.length < BYTES_MIN) throw new UnopenedError('ALTERED')
  return sealed.readUInt32BE(0) % BOUND
}

/**
 * @param opensBoundOnly everything has been bound: what is not was put there by somebody
 * @throws UnopenedError if one bit differs from what was sealed, it was another key, or it belongs to another owner
 */
export function openWith(key: Buffer | KeyObject, sealed: Buffer, owner?: Uint8Array, opensBoundOnly = false): Buffer {
  if (sealed.length < BYTES_MIN || (opensBoundOnly && !isBound(sealed))) throw new UnopenedError('ALTERED')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(4, 16))
  if (owner !== undefined && isBound(sealed)) decipher.setAAD(owner)
  decipher.setAuthTag(sealed.subarray(-16))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(16, -16)), decipher.final()])
  } catch {
    throw new UnopenedError('ALTERED')
  }
}
