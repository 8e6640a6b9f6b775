import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openChainVerifier, sealPrivateKey, sealPublicKey, signSeal, vouchedKeys, vouchFor } from './seal-signature.ts'

const [first, second, third, stranger] = Array.from({ length: 4 }, () => {
  const seed = randomBytes(32)
  return { private: sealPrivateKey(seed), public: sealPublicKey(seed) }
}) as [Pair, Pair, Pair, Pair]
type Pair = { readonly private: ReturnType<typeof sealPrivateKey>; readonly public: string }

const hash = createHash('sha256').update('x').digest()
const by = (key: Pair) => signSeal(key.private, hash)

describe('seals of a log whose key was changed', () => {
  test('are checked by the former key until the newest has signed, and by the newest alone afterwards', () => {
    const isSigned = openChainVerifier(second.public, [first.public])
    expect([first, second, first, stranger, second].map((key) => isSigned(hash, by(key)))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ])
  })

  test('are checked by former keys for which the newest vouches, itself or through another, and by no others', () => {
    const keys = [
      { publicKey: stranger.public, signature: vouchFor(stranger.private, stranger.public) },
      { publicKey: first.public, signature: vouchFor(second.private, first.public) },
      { publicKey: second.public, signature: vouchFor(third.private, second.public) },
    ]
    expect(vouchedKeys(third.public, keys)).toEqual([second.public, first.public])
    expect(vouchedKeys(first.public, keys)).toEqual([])
  })
})
