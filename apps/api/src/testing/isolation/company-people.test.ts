import { aDraft, signs, within } from '@payung/database/testing/a-decree'
import { aLink, aWorker } from '@payung/database/testing/a-worker'
import { ROLES } from '@payung/domain/access/role'
import type pg from 'pg'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { anAgreement } from '../agreements.builder.ts'
import { giveRoles } from '../membership.builder.ts'
import { type Client, TENANTS, test, vaultOf } from '../test.ts'
import { queryOf } from './operation-of.ts'
import { QUERY_ARGUMENTS, QUERY_PLACES } from './query-places.ts'
import { arrangeThings, type Things } from './things.builder.ts'

const NAME = 'Zaenab Quraisyin'
const INITIALS = 'Z. Q.'

/** Five people of Kubu Raya in a signed decree that rests on an agreement of a company, which has links of every level to them by hand. */
async function arrange(admin: pg.Client): Promise<readonly string[]> {
  const workers: string[] = []
  for (const level of ['PROOF', 'FULL', 'REGISTERED', 'PROOF', 'PROOF'] as const) {
    const worker = await aWorker(admin, { name: NAME })
    await aLink(admin, worker, 'pertamina', level)
    workers.push(worker)
  }
  const { id } = await anAgreement(admin, { with: 'pertamina' })
  const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: workers.length })
  await within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query('update decree set agreement_ids = array[$2::uuid] where id = $1', [decree, id]),
  )
  await signs(admin, 'kubu-raya', decree)
  return workers
}

/** Every query with what its place names, and those that ask for the people themselves. */
async function answersTo(client: Client, things: Things, worker: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  const copies = await client.ask('{ decreeCopies(first: 5) { edges { node { id } } } }')
  const [copy] = copies.decreeCopies.edges
  for (const [name, place] of Object.entries(QUERY_PLACES)) {
    const stated = typeof place === 'function' ? place({ ...things, worker }) : (QUERY_ARGUMENTS[name] ?? {})
    const variables = name === 'decreeCopy' && copy !== undefined ? { id: copy.node.id } : stated
    answers.set(name, JSON.stringify(await client.askRaw(queryOf(name), { ...variables })))
  }
  const BY_NAME = `query ($id: ID!) { node(id: $id) { id } workers(first: 5, search: "Zaenab") { totalCount edges { node { id name village { code } } } }
    workerFacets(search: "Zaenab") { total } }`
  answers.set('by name', JSON.stringify(await client.askRaw(BY_NAME, { id: globalIdOf('Worker', worker) })))
  return answers
}

test('no query tells any role of a company a name, initials or the id of a person, whatever links it has', {
  timeout: 300_000,
}, async ({ signIn, admin, keys }) => {
  const things = await arrangeThings(admin, vaultOf(keys), 'kubu-raya', 'pertamina')
  const workers = await arrange(admin)
  const [worker = ''] = workers
  const ids = workers.flatMap((id) => [id, globalIdOf('Worker', id)])
  const company = await signIn('pertamina')
  const leaksIn = (answers: ReadonlyMap<string, string>) =>
    [...answers].flatMap(([name, answer]) =>
      [NAME, NAME.toUpperCase(), INITIALS, ...ids]
        .filter((secret) => answer.includes(secret))
        .map((secret) => `${name} holds ${secret}`),
    )
  for (const role of ROLES) {
    await giveRoles(admin, 'pertamina', [role])
    const answers = await answersTo(company, things, worker)
    expect({ role, leaks: leaksIn(answers) }).toEqual({ role, leaks: [] })
    expect(JSON.parse(answers.get('by name') ?? '').data, role).toEqual({
      node: null,
      workers: { totalCount: 0, edges: [] },
      workerFacets: { total: 0 },
    })
    expect([...answers].filter(([, answer]) => /INTERNAL|TOO_SLOW/.test(answer)).map(([name]) => name)).toEqual([])
  }
  // The walk is no blind one: as an institution it is told initials.
  await admin.query(`update tenant set kind = 'INSTITUTION' where id = $1`, [TENANTS.pertamina.id])
  await admin.query(`update worker set version = version + 1, name = $1, name_search = lower($1) where id = any ($2)`, [
    NAME,
    workers,
  ])
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  expect(leaksIn(await answersTo(await signIn('pertamina'), things, worker)).length).toBeGreaterThan(3)
})
