import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** PKCS #8 around the 32 bytes of an Ed25519 seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const CONTEXT = Buffer.from('payung-audit-seal-1\0')

/** The sealer's key, made from the vault's secret: the same on every machine that holds the same PAYUNG_KEYS. */
export function sealPrivateKey(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
}

/** Its public half, in base64: what an auditor keeps, and all that a check needs. */
export function sealPublicKey(seed: Buffer): string {
  return createPublicKey(sealPrivateKey(seed)).export({ format: 'der', type: 'spki' }).toString('base64')
}

export function signSeal(key: KeyObject, hash: Buffer): Buffer {
  return sign(null, Buffer.concat([CONTEXT, hash]), key)
}

export function openSealVerifier(publicKey: string): (hash: Buffer, signature: Buffer) => boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  return (hash, signature) => verify(null, Buffer.concat([CONTEXT, hash]), key, signature)
}
