// Solves the challenge of the form for objections, in a worker, so that the page goes on answering. It is our own, because the browser's own
// SHA-256 is missing on pages without https, and a call of it for each attempt would take longer than the attempt.

const ROUNDS = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
])
const BEGINNING = new Int32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
])
const COUNTER_WORD = 8
const COUNTER_MAX = 0xffffffff

const schedule = new Int32Array(64)
const digest = new Int32Array(8)

/** SHA-256 of the one block that stands in the first 16 words of the schedule, into the digest. */
function hashBlock() {
  for (let i = 16; i < 64; i++) {
    const x = schedule[i - 15]
    const y = schedule[i - 2]
    const small = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const large = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    schedule[i] = (schedule[i - 16] + small + schedule[i - 7] + large) | 0
  }
  let a = BEGINNING[0]
  let b = BEGINNING[1]
  let c = BEGINNING[2]
  let d = BEGINNING[3]
  let e = BEGINNING[4]
  let f = BEGINNING[5]
  let g = BEGINNING[6]
  let h = BEGINNING[7]
  for (let i = 0; i < 64; i++) {
    const large = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const first = (h + large + ((e & f) ^ (~e & g)) + ROUNDS[i] + schedule[i]) | 0
    const small = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const second = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  digest[0] = BEGINNING[0] + a
  digest[1] = BEGINNING[1] + b
  digest[2] = BEGINNING[2] + c
  digest[3] = BEGINNING[3] + d
  digest[4] = BEGINNING[4] + e
  digest[5] = BEGINNING[5] + f
  digest[6] = BEGINNING[6] + g
  digest[7] = BEGINNING[7] + h
}

/** The words of a text of hexadecimal digits, eight digits each. */
function wordsOf(hex) {
  const words = []
  for (let at = 0; at < hex.length; at += 8) words.push(Number.parseInt(hex.slice(at, at + 8), 16) | 0)
  return words
}

/** Counts up until the hash of salt, nonce and counter begins as the challenge says. */
function solveChallenge(parameters) {
  const wanted = wordsOf(parameters.keyPrefix)
  schedule.set(wordsOf(parameters.salt + parameters.nonce))
  // The end of the message, and its length in bits. Hashing leaves the first 16 words as they are.
  schedule[COUNTER_WORD + 1] = 0x80000000
  schedule[15] = (COUNTER_WORD + 1) * 32
  for (let counter = 0; counter <= COUNTER_MAX; counter++) {
    schedule[COUNTER_WORD] = counter
    hashBlock()
    if (digest[0] === wanted[0] && wanted.every((word, i) => word === digest[i])) {
      const derivedKey = Array.from(digest, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
      return { counter, derivedKey }
    }
  }
  return null
}

self.onmessage = ({ data }) => self.postMessage(solveChallenge(data))
