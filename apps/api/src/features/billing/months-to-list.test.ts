import { setsDatabaseClock } from '@payung/database/testing/a-clock'
import { aContributionList, aSignedDecree } from '@payung/database/testing/a-contribution-list'
import type pg from 'pg'
import { expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const TO_LIST = `{ decreesToList { decree { id } fromMonth untilMonth people payUntil lostFrom lostUntil mayDraft }
  home { queues { key count href longest { since until } } } }`

/** What waits to be listed, as the list and as the home page say it; null where the home has no such queue. */
async function waitingFor(client: Client) {
  const { decreesToList, home } = await client.ask(TO_LIST)
  const queue = home.queues.find(({ key }: { key: string }) => key === 'MONTHS_TO_LIST')
  if (queue !== undefined) {
    expect(queue).toMatchObject({ count: decreesToList.length, href: '/iuran?perlu=susun' })
    expect(queue.longest?.since).toBe(decreesToList[0]?.fromMonth)
  }
  return { rows: decreesToList, count: queue?.count ?? null }
}

async function arrange(admin: pg.Client) {
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 2, quota: 2 })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pertamina', 'kubu-raya', ['TREASURER'])
  const folds = () => admin.query('select app.fold_protection(1000)')
  await folds()
  return { decree: Buffer.from(`Decree:${decree}`).toString('base64'), id: decree, folds }
}

test('months that are near and on no list wait for whoever draws lists up; the treasurer reads for whom', async ({
  admin,
  signIn,
}) => {
  const { decree, id, folds } = await arrange(admin)
  const [officer, treasurer] = [await signIn('kubu-raya'), await signIn('pertamina')]
  await setsDatabaseClock(admin, '2026-11-20T05:00:00Z')
  expect(await waitingFor(officer), 'January is two months away').toEqual({ rows: [], count: 0 })
  await setsDatabaseClock(admin, '2027-02-10T05:00:00Z')
  const months = { fromMonth: '2027-01-01', untilMonth: '2027-04-01', payUntil: null, lostFrom: null, lostUntil: null }
  const row = { decree: { id: decree }, people: 2, ...months }
  expect(await waitingFor(officer)).toEqual({ rows: [{ ...row, mayDraft: true }], count: 1 })
  expect(await waitingFor(treasurer)).toEqual({ rows: [{ ...row, mayDraft: false }], count: null })
  await aContributionList(admin, 'kubu-raya', id, { from: '2027-01-01', until: '2027-03-01' })
  await folds()
  expect((await waitingFor(officer)).rows).toEqual([{ ...row, fromMonth: '2027-03-01', mayDraft: true }])
  await aContributionList(admin, 'kubu-raya', id, { from: '2027-03-01', until: '2027-04-01' })
  await folds()
  expect(await waitingFor(officer), 'all that is near is on a list').toEqual({ rows: [], count: 0 })
})

test('a month that can no longer be paid waits for nobody, and another government hears of none', async ({
  admin,
  signIn,
}) => {
  await arrange(admin)
  await setsDatabaseClock(admin, '2027-02-10T05:00:00Z')
  await giveRoles(admin, 'provinsi', ['OFFICER'])
  expect(await waitingFor(await signIn('provinsi'))).toEqual({ rows: [], count: 0 })
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS') on conflict do nothing`,
  )
  await admin.query(`update protection_count set last_paid = '2026-12-01' where month >= '2027-01-01'`)
  const officer = await signIn('kubu-raya')
  // Paid up to December, its arrears may be paid for three months more.
  expect((await waitingFor(officer)).rows).toMatchObject([{ fromMonth: '2027-01-01', payUntil: '2027-03-31' }])
  await setsDatabaseClock(admin, '2027-04-10T05:00:00Z')
  expect((await waitingFor(officer)).rows, 'only May has not begun').toMatchObject([
    // Of those before it nobody is to wonder why no list names them.
    {
      fromMonth: '2027-05-01',
      untilMonth: '2027-06-01',
      payUntil: null,
      lostFrom: '2027-01-01',
      lostUntil: '2027-05-01',
    },
  ])
})
