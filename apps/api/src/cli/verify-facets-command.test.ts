import { expect, vi } from 'vitest'
import { testWithCommands as test } from '../testing/payung-command.builder.ts'
import { arrangePeople } from '../testing/people.builder.ts'
import { vaultOf } from '../testing/test.ts'
import { variedPeople } from '../testing/varied-people.builder.ts'

// Each command is a process of its own, which takes seconds on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 })

test('facets that differ from a recount are named with a status, and put right when asked', async ({
  served,
  admin,
  keys,
}) => {
  const people = await arrangePeople(admin, vaultOf(keys), variedPeople(20))
  const whole = { exitCode: 0, document: { differences: [], repaired: 0 } }
  await admin.query('select app.fold_facets(1000)')
  expect(await served('verify-facets')).toEqual(whole)
  const { rowCount } = await admin.query(
    `delete from facet_bits where field = 'EVERYBODY' and tenant_id = (select id from tenant where code = '61.12')`,
  )
  expect(rowCount).toBe(1)
  const count = people.filter(({ keptBy }) => keptBy === 'kubu-raya').length
  const differences = [{ tenant: '61.12', field: 'EVERYBODY', value: '', byBits: 0, byRows: count, people: count }]
  expect(await served('verify-facets')).toEqual({ exitCode: 1, document: { differences, repaired: 0 } })
  expect(await served('verify-facets', '--repair')).toEqual({ exitCode: 0, document: { differences, repaired: 1 } })
  expect(await served('verify-facets')).toEqual(whole)
})
