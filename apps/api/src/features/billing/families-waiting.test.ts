import { aReport, withdraws } from '@payung/database/testing/a-claim'
import { aContributionList, aSignedDecree, stepsList } from '@payung/database/testing/a-contribution-list'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { setsClock } from '../../testing/clock.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { test } from '../../testing/test.ts'

test('a death on an unpaid list is told to its officer, and the list says that a family waits', async ({
  admin,
  signIn,
}) => {
  const list = await aContributionList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya'))
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  const officer = await signIn('kubu-raya')
  await setsClock(admin, '2027-05-10T03:00:00Z')
  const id = globalIdOf('ContributionList', list)
  const families = async () =>
    (
      await officer.ask(
        'query ($id: ID!) { contributionList(id: $id) { familiesWaiting { families payBy daysLeft } } }',
        { id },
      )
    ).contributionList.familiesWaiting
  expect(await families()).toBeNull()
  await admin.query(
    `update worker set status = 'DECEASED' where id = (select worker_id from contribution_line where list_id = $1 limit 1)`,
    [list],
  )
  expect(await families()).toEqual({ families: 1, payBy: null, daysLeft: null })
  const { notices } = await officer.ask('query { notices(first: 1) { edges { node { kind text textEn href } } } }')
  expect(notices.edges[0].node).toEqual({
    kind: 'FAMILY_WAITS',
    text: expect.stringContaining('Santunan keluarganya tertahan sampai iuran itu dibayar.'),
    textEn: expect.stringContaining('held up until it is.'),
    href: `/iuran/${id}`,
  })
})

test('a list that names months after a death says so until it is billed, and to its own government alone', async ({
  admin,
  signIn,
}) => {
  const list = await aContributionList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya'))
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  const officer = await signIn('kubu-raya')
  const id = globalIdOf('ContributionList', list)
  const after = async () =>
    (
      await officer.ask(
        'query ($id: ID!) { contributionList(id: $id) { listedAfterDeath { people months amount who { id } } } }',
        { id },
      )
    ).contributionList.listedAfterDeath
  const leftOut = async () =>
    (
      await officer.ask(
        'query ($id: ID!) { contributionList(id: $id) { leftOutAfterDeath { people months who { id } } } }',
        {
          id,
        },
      )
    ).contributionList.leftOutAfterDeath
  expect(await after()).toBeNull()
  await setsClock(admin, '2027-05-10T03:00:00Z')
  const { rows } = await admin.query('select worker_id from contribution_line where list_id = $1 limit 1', [list])
  await aReport(admin, rows[0].worker_id, { day: '2027-02-20' })
  expect(await leftOut()).toBeNull()
  // March to June: one month of the dearer price, three of the other.
  const who = [{ id: globalIdOf('Worker', rows[0].worker_id) }]
  expect(await after()).toEqual({ people: 1, months: 4, amount: String(16_800 + 3 * 13_400), who })
  for (const step of ['APPROVED', 'SENT'] as const) await stepsList(admin, 'kubu-raya', 'pertamina', list, step)
  expect(await after()).toMatchObject({ people: 1 })
  await stepsList(admin, 'kubu-raya', 'pertamina', list, 'BILLED')
  expect(await after()).toBeNull()
})

test('a list that was drawn up after a report says how many it leaves out, until it is billed or the report is taken back', async ({
  admin,
  signIn,
}) => {
  const decree = await aSignedDecree(admin, 'kubu-raya')
  await setsClock(admin, '2027-05-10T03:00:00Z')
  const { rows } = await admin.query('select worker_id from decree_holding where decree_id = $1 limit 1', [decree])
  const event = await aReport(admin, rows[0].worker_id, { day: '2027-02-20' })
  const list = await aContributionList(admin, 'kubu-raya', decree)
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  const officer = await signIn('kubu-raya')
  const leftOut = async () =>
    (
      await officer.ask(
        'query ($id: ID!) { contributionList(id: $id) { leftOutAfterDeath { people months who { id } } } }',
        {
          id: globalIdOf('ContributionList', list),
        },
      )
    ).contributionList.leftOutAfterDeath
  const who = [{ id: globalIdOf('Worker', rows[0].worker_id) }]
  expect(await leftOut()).toEqual({ people: 1, months: 4, who })
  for (const step of ['APPROVED', 'SENT'] as const) await stepsList(admin, 'kubu-raya', 'pertamina', list, step)
  expect(await leftOut()).toEqual({ people: 1, months: 4, who })
  await withdraws(admin, event)
  expect(await leftOut()).toBeNull()
  await aReport(admin, rows[0].worker_id, { day: '2027-02-20' })
  await stepsList(admin, 'kubu-raya', 'pertamina', list, 'BILLED')
  expect(await leftOut()).toBeNull()
})
