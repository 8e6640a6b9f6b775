import { createContext, runInContext } from 'node:vm'
import type { Challenge } from 'altcha-lib'
import { describe, expect, test } from 'vitest'
import { proofFor, publishedCohort, sendsObjection } from '../../testing/published-cohort.builder.ts'
import { vaultOf } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'
import { readProof, setChallenge } from './proof-of-work.ts'
import { PUBLIC_SCRIPTS } from './public-scripts.ts'

const WORK = { key: 'a key of this installation', hashesMax: 50 }
const LIST = 'a'.repeat(20)
const YESTERDAY = new Date(Date.now() - 86_400_000)

/** What the script of the page answers to a challenge, run as a browser's worker runs it. */
function solveAsBrowser({ parameters }: Challenge): unknown {
  const answers: unknown[] = []
  const self: { onmessage?: (message: { data: unknown }) => void; postMessage: (answer: unknown) => void } = {
    postMessage: (answer) => answers.push(answer),
  }
  runInContext(PUBLIC_SCRIPTS.reckon, createContext({ self }))
  self.onmessage?.({ data: parameters })
  return answers[0]
}

describe('a proof of work', () => {
  test('is solved by the script of the page as by the library', async () => {
    for (let round = 0; round < 20; round++) {
      const challenge = await setChallenge({ ...WORK, hashesMax: 2_000 }, LIST)
      const text = JSON.stringify({ challenge, solution: solveAsBrowser(challenge) })
      expect(JSON.parse(text)).toEqual(JSON.parse(await proofFor(challenge)))
      expect(await readProof(WORK, LIST, text)).toEqual(Buffer.from(challenge.parameters.nonce, 'hex'))
    }
  })

  test('takes at least half of the hashes that the setting names, and at most all', async () => {
    for (let round = 0; round < 20; round++) {
      const { solution } = JSON.parse(await proofFor(await setChallenge({ ...WORK, hashesMax: 40 }, LIST)))
      expect(solution.counter).toBeGreaterThanOrEqual(20)
      expect(solution.counter).toBeLessThanOrEqual(40)
    }
  })

  test('is none when it is wrong, changed, too late, of another installation or for another list', async () => {
    const solved = JSON.parse(await proofFor(await setChallenge(WORK, LIST)))
    const changed = (change: (copy: typeof solved) => void) => {
      const copy = structuredClone(solved)
      change(copy)
      return JSON.stringify(copy)
    }
    const refused: Readonly<Record<string, string>> = {
      missing: '',
      'no JSON': '{',
      'another digest': changed(({ solution }) => {
        solution.derivedKey = '00'.repeat(32)
      }),
      'an easier challenge': changed(({ challenge }) => {
        challenge.parameters.keyPrefix = '00'
      }),
      'a later day': changed(({ challenge }) => {
        challenge.parameters.expiresAt += 60
      }),
      'without a signature': changed(({ challenge }) => {
        challenge.signature = ''
      }),
      'with more in it': changed(({ challenge }) => {
        challenge.parameters.memoryCost = 1
      }),
      'nested deeply': `{"challenge":{"parameters":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}}}`,
      late: await proofFor(await setChallenge(WORK, LIST, YESTERDAY)),
      'of another installation': await proofFor(await setChallenge({ ...WORK, key: 'another key' }, LIST)),
      'for another list': await proofFor(await setChallenge(WORK, 'b'.repeat(20))),
    }
    for (const [name, text] of Object.entries(refused)) expect(await readProof(WORK, LIST, text), name).toBeNull()
    expect(await readProof(WORK, LIST, JSON.stringify(solved))).not.toBeNull()
  })

  test('asks little of a slow line: both scripts are smaller than a photograph’s thumbnail', () => {
    const bytes = Object.values(PUBLIC_SCRIPTS).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    expect(bytes).toBeLessThan(8_000)
  })
})

testWithJobs(
  'an objection in public is received with a proof for its list, and with each proof once',
  async ({ signIn, anonymous, admin, keys }) => {
    const { cohort } = await publishedCohort(admin, keys, await signIn('kubu-raya'))
    const path: string = cohort.publicPath
    const list = path.slice('/publik/kohort/'.length)
    const work = { key: vaultOf(keys).proofOfWorkKey.toString('hex'), hashesMax: 50 }
    const send = async (bukti: string, form = {}) => {
      const answer = await sendsObjection(anonymous, path, { bukti, ...form })
      return [answer.status, (await answer.text()).includes('Keberatan belum diterima')]
    }
    const refused = [400, true]
    expect(await send('')).toEqual(refused)
    expect(await send(await proofFor(await setChallenge(work, list, YESTERDAY)))).toEqual(refused)
    expect(await send(await proofFor(await setChallenge(work, 'b'.repeat(20))))).toEqual(refused)
    const proof = await proofFor(await setChallenge(work, list))
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(proof)))
    expect(answers.filter(([status]) => status === 200)).toHaveLength(1)
    expect(answers.filter(([status]) => status !== 200)).toEqual(Array(7).fill(refused))
    // A number that nobody has spends it too: trying numbers out costs work each time.
    const other = await proofFor(await setChallenge(work, list))
    expect(await send(other, { urut: '999' })).toEqual([400, false])
    expect(await send(other)).toEqual(refused)
    expect((await admin.query('select from cohort_objection')).rowCount).toBe(1)
    expect((await admin.query('select from objection_proof')).rowCount).toBe(2)
  },
)

testWithJobs(
  'the page keeps its form for whoever runs its script, and leads everybody else to the village office',
  async ({ signIn, anonymous, admin, keys }) => {
    const { cohort } = await publishedCohort(admin, keys, await signIn('kubu-raya'))
    const page = await (await anonymous.fetch(`${cohort.publicPath}?desa=61.12.05.2003`)).text()
    expect(page).toMatch(
      /<p id="tanpa-skrip">[^<]*JavaScript[^<]*kantor desa\.<\/p>\s*<form id="keberatan"[^>]* hidden>/,
    )
    const scripts = [...page.matchAll(/<script type="module" src="([^"]+)"><\/script>/g)].map(([, src = '']) => src)
    expect(scripts).toEqual(['/publik/keberatan.js'])
    for (const src of [...scripts, '/publik/hitung.js']) {
      const answer = await anonymous.fetch(src)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    }
    const challenge = await anonymous.fetch(`${cohort.publicPath}/soal`)
    expect([challenge.status, challenge.headers.get('cache-control')]).toEqual([200, 'no-store'])
    await admin.query(`update cohort set objections_until = '2026-01-01'`)
    expect((await anonymous.fetch(`${cohort.publicPath}/soal`)).status).toBe(404)
    expect((await anonymous.fetch('/publik/kohort/bbbbbbbbbbbbbbbbbbbb/soal')).status).toBe(404)
  },
)
