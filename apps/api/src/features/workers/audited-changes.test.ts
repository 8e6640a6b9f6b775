import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { test, vaultOf } from '../../testing/test.ts'

const EVENTS = `{ auditEvents(first: 10, filter: { action: "WORKER_UPDATED" }) { edges { node { fields workerId changes { field before after } } } } }`
const UPDATE = `mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { __typename } }`

test('the log shows what a correction changed to whoever may open the record', async ({ signIn, admin, keys }) => {
  const person = await arrangePerson(admin, vaultOf(keys), { registeredAt: '2026-03-01T03:00:00Z' })
  const officer = await signIn('kubu-raya')
  const workerId = globalIdOf('Worker', person.id)
  const correct = (expectedVersion: number, phone: string) =>
    officer.ask(UPDATE, { input: { workerId, expectedVersion, because: 'Nomor baru', changes: { phone } } })
  await correct(1, '081234567890')
  await correct(2, '081234567891')
  const { auditEvents } = await officer.ask(EVENTS)
  expect(auditEvents.edges.map(({ node }: { node: unknown }) => node)).toEqual([
    { fields: ['phone'], workerId, changes: [{ field: 'phone', before: '+6281234567890', after: '+6281234567891' }] },
    { fields: ['phone'], workerId, changes: [{ field: 'phone', before: null, after: '+6281234567890' }] },
  ])
  await admin.query('update person_key set wrapped_key = null, destroyed_at = now()')
  const erased = await officer.ask(EVENTS)
  expect(erased.auditEvents.edges[1].node).toMatchObject({ fields: ['phone'], changes: null })
})
