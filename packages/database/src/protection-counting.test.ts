import type pg from 'pg'
import { expect } from 'vitest'
import { aContributionList, aSignedDecree, stepsList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { type TestTenant, test } from './testing/test.ts'

const YEAR = { until: '2028-01-01' }
const COUNTS = `select month::text, state, sum(people_once)::int as people from app.protection_counts('2027-01-01', '2027-03-01', 0, null, null)
  where relation = 'OWN' group by 1, 2 order by 1, 2`

const asks = (admin: pg.Client, tenant: TestTenant) =>
  within(admin, tenant, tenant, async () => ({
    isCounting: (await admin.query('select app.protection_is_counting() as is')).rows[0].is,
    counts: (await admin.query(COUNTS)).rows,
  }))

test('figures stay as they were while more has changed than a reader counts, and say so to whoever sees it alone', async ({
  admin,
}) => {
  const decree = await aSignedDecree(admin, 'kubu-raya')
  await admin.query('select app.fold_protection(1000)')
  const before = await asks(admin, 'kubu-raya')
  expect(before).toMatchObject({ isCounting: false, counts: [{ state: 'PLANNED' }, { state: 'PLANNED' }] })

  const list = await aContributionList(admin, 'kubu-raya', decree, YEAR)
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
    await stepsList(admin, 'kubu-raya', 'pertamina', list, step)
  // A signing of a whole province is more than this in one go.
  await admin.query(
    'create or replace function app.protection_places_max() returns integer language sql immutable as $$ select 0 $$',
  )
  expect(await asks(admin, 'kubu-raya')).toEqual({ ...before, isCounting: true })
  expect(await asks(admin, 'pontianak')).toEqual({ isCounting: false, counts: [] })

  await admin.query('select app.fold_protection(1000)')
  expect(await asks(admin, 'kubu-raya')).toMatchObject({
    isCounting: false,
    counts: [{ state: 'BILLED' }, { state: 'BILLED' }],
  })
})
