import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { answered, knock, signInAs, WHOLE } from './attacked-payung.ts'

const OBJECTIONS = WHOLE ? 500 : 40
/** What is taken in a day from one network: `objection_bound`. */
const OF_ONE_SENDER = 5

interface Cohort {
  readonly id: string
  readonly version: number
  readonly publicPath: string | null
}

/** A busy machine is slow, not wrong. */
const PATIENCE = { timeout: 60_000 } as const

async function stateOf(officer: string, id: string): Promise<Cohort & { readonly computedAt: string | null }> {
  const { cohort } = await answered<{ cohort: Cohort & { computedAt: string | null } }>(
    officer,
    'query ($id: ID!) { cohort(id: $id) { id version computedAt } }',
    { id },
  )
  return cohort
}

/** A list of the demo, on its public page until two weeks from now. */
async function publishedList(officer: string): Promise<{ readonly id: string; readonly path: string }> {
  const { programmes } = await answered<{ programmes: { edges: { node: { id: string } }[] } }>(
    officer,
    '{ programmes(first: 10) { edges { node { id } } } }',
  )
  for (const { node } of programmes.edges) {
    const { createCohort } = await answered<{ createCohort: { data?: Cohort } }>(
      officer,
      `mutation ($input: CreateCohortInput!) { createCohort(input: $input) { ... on CreateCohortSuccess { data { id version } } } }`,
      { input: { programmeId: node.id, name: 'Kohort serangan', seed: 'serangan', reservePercent: 10 } },
    )
    const cohort = createCohort.data
    if (cohort === undefined) continue
    await answered(officer, 'mutation ($input: ComputeCohortInput!) { computeCohort(input: $input) { __typename } }', {
      input: { cohortId: cohort.id, expectedVersion: cohort.version, idempotencyKey: 'serangan' },
    })
    await expect.poll(async () => (await stateOf(officer, cohort.id)).computedAt, PATIENCE).not.toBeNull()
    const computed = await stateOf(officer, cohort.id)
    const objectionsUntil = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
    const { publishCohort } = await answered<{ publishCohort: { data?: Cohort } }>(
      officer,
      `mutation ($input: PublishCohortInput!) { publishCohort(input: $input) { ... on PublishCohortSuccess { data { id version publicPath } } } }`,
      { input: { cohortId: cohort.id, expectedVersion: computed.version, objectionsUntil } },
    )
    if (publishCohort.data?.publicPath != null) return { id: cohort.id, path: publishCohort.data.publicPath }
  }
  throw new Error('the demo has no programme of which a list can be published')
}

/** Does the work that the page asks of a device, with the page's own script. */
async function proof(path: string): Promise<string> {
  const challenge = (await (await knock(`${path}/soal`)).json()) as { parameters: unknown }
  const solutions: unknown[] = []
  const self: { onmessage?: (message: { data: unknown }) => void; postMessage: (solution: unknown) => void } = {
    postMessage: (solution) => solutions.push(solution),
  }
  runInContext(await (await knock('/publik/hitung.js')).text(), createContext({ self }))
  self.onmessage?.({ data: challenge.parameters })
  return JSON.stringify({ challenge, solution: solutions[0] })
}

test('a stranger who objects by the hundred holds up no list, and the counter of the office still takes objections', async () => {
  const officer = await signInAs('bengkayang')
  const { id, path } = await publishedList(officer)
  const village = /desa=([\d.]+)/.exec(await (await knock(path)).text())?.[1] ?? ''
  const object = async (bukti: string, number: number) => {
    const answer = await knock(`${path}/keberatan`, {
      method: 'POST',
      // Behind no proxy of ours, an address that somebody claims counts for nothing.
      headers: { 'x-forwarded-for': `203.0.113.${number % 250}` },
      body: new URLSearchParams({ desa: village, jenis: 'OTHER', uraian: `serangan nomor ${number}`, bukti }),
    })
    await answer.body?.cancel()
    return answer.status
  }
  const withoutWork: number[] = []
  for (let number = 0; number < OBJECTIONS; number++) withoutWork.push(await object('', number))
  expect(new Set(withoutWork)).toEqual(new Set([400]))

  const solved = await proof(path)
  const withWork = [await object(solved, 0), await object(solved, 1)]
  for (let number = 1; number <= OF_ONE_SENDER; number++) withWork.push(await object(await proof(path), number))
  // The same proof a second time is none; after the bound of a day nothing more is taken.
  expect(withWork).toEqual([200, 400, 200, 200, 200, 200, 429])

  const { cohort } = await answered<{ cohort: { openObjectionCount: number; holdingObjectionCount: number } }>(
    officer,
    'query ($id: ID!) { cohort(id: $id) { openObjectionCount holdingObjectionCount } }',
    { id },
  )
  expect(cohort).toEqual({ openObjectionCount: OF_ONE_SENDER, holdingObjectionCount: 0 })
  const { receiveObjection } = await answered<{ receiveObjection: { __typename: string } }>(
    officer,
    'mutation ($input: ReceiveObjectionInput!) { receiveObjection(input: $input) { __typename } }',
    { input: { cohortId: id, villageCode: village, kind: 'OTHER', text: 'disampaikan di loket desa' } },
  )
  expect(receiveObjection.__typename).toBe('ReceiveObjectionSuccess')
})
