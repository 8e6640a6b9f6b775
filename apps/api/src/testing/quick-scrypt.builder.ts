import crypto, { type BinaryLike, type ScryptOptions } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

type Done = (error: Error | null, key: Buffer) => void

/** What the sign-in library asks of scrypt for a password. */
const PASSWORD_COST = { N: 16_384, r: 16, p: 1 }
/** What it gets in tests: a hundred guesses would take a core for ten seconds, and tell nothing more. */
const TEST_COST = { N: 16, r: 1, p: 1 }

const { scrypt } = crypto

/** Less cost is refused, so a release of the library that lowers it fails each test that signs in with a password. */
function quickScrypt(password: BinaryLike, salt: BinaryLike, length: number, cost: ScryptOptions, done: Done): void {
  const isFull = (cost.N ?? 0) >= PASSWORD_COST.N && (cost.r ?? 0) >= PASSWORD_COST.r
  if (!isFull) throw new Error(`a password is hashed with N = ${cost.N}, r = ${cost.r}`)
  scrypt(password, salt, length, { ...cost, ...TEST_COST }, done)
}

// A process runs several files of tests, and this once for each.
if (scrypt.name !== quickScrypt.name) {
  Object.assign(crypto, { scrypt: quickScrypt })
  syncBuiltinESMExports()
}
