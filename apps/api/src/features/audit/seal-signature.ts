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

const FORMER_CONTEXT = Buffer.from('payung-former-seal-key-1\0')

/** The newest key vouches for the public half of the one before: what that one has signed stays checkable when it is gone. */
export function vouchFor(key: KeyObject, formerPublicKey: string): Buffer {
  return sign(null, Buffer.concat([FORMER_CONTEXT, Buffer.from(formerPublicKey)]), key)
}

/**
 * @param publicKey of the newest, which is trusted
 * @param formerKeys the oldest first, each with the signature of one that came after it
 * @returns those that the newest vouches for, or one that it vouches for
 */
export function vouchedKeys(
  publicKey: string,
  formerKeys: readonly { readonly publicKey: string; readonly signature: Buffer }[],
): readonly string[] {
  const trusted = [publicKey]
  for (const former of formerKeys.toReversed()) {
    const text = Buffer.concat([FORMER_CONTEXT, Buffer.from(former.publicKey)])
    if (trusted.some((by) => verify(null, text, publicKeyOf(by), former.signature))) trusted.push(former.publicKey)
  }
  return trusted.slice(1)
}

function publicKeyOf(text: string): KeyObject {
  return createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
}

/**
 * Seals of one chain, in their order: by a former key until the newest has signed for the first time, and by the newest alone from there on. Its
 * signature is over everything before it; a former key has leaked, and whoever has it may sign as they please.
 */
export function openChainVerifier(
  publicKey: string,
  formerPublicKeys: readonly string[],
): (hash: Buffer, signature: Buffer) => boolean {
  const isByNewest = openSealVerifier(publicKey)
  const former = formerPublicKeys.map(openSealVerifier)
  let isTakenOver = false
  return (hash, signature) => {
    if (isByNewest(hash, signature)) {
      isTakenOver = true
      return true
    }
    return !isTakenOver && former.some((isSigned) => isSigned(hash, signature))
  }
}

function openSealVerifier(publicKey: string): (hash: Buffer, signature: Buffer) => boolean {
  const key = publicKeyOf(publicKey)
  return (hash, signature) => verify(null, Buffer.concat([CONTEXT, hash]), key, signature)
}
