import { aReport, withoutGuards } from '@payung/database/testing/a-claim'
import type pg from 'pg'
import { expect } from 'vitest'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { TENANTS, test, vaultOf } from '../../testing/test.ts'

const QUESTION = `query ($from: CalendarDate, $until: CalendarDate) { earlyDeaths(from: $from, until: $until) {
  days from until groups { dimension name district enrolled died perThousand cases { state } } } }`
const MONTHS = { from: '2026-01-01', until: '2026-02-01' }
const HOME = '61.12.05.2003'

/** Ten people of one village whose protection began in January; two of them died in that month. */
async function aVillage(admin: pg.Client, keys: string) {
  const people = await arrangePeople(
    admin,
    vaultOf(keys),
    Array.from({ length: 10 }, () => ({ in: HOME })),
  )
  await withoutGuards(admin, () =>
    admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select person_id, 'DEATH', '[2026-01-01,2026-06-01)', $1, gen_random_uuid(), 1 from worker where village_code = $2`,
      [TENANTS['kubu-raya'].id, HOME],
    ),
  )
  for (const { id } of people.slice(0, 2)) await aReport(admin, id, { day: '2026-01-20' })
}

test('an auditor reads shares and no case; an administrator opens the cases', async ({ signIn, admin, keys }) => {
  await aVillage(admin, keys)
  await giveRoles(admin, 'kubu-raya', ['AUDITOR'])
  const { earlyDeaths } = await (await signIn('kubu-raya')).ask(QUESTION, MONTHS)
  const figures = { enrolled: 10, died: 2, perThousand: 200, cases: [] }
  expect(earlyDeaths).toMatchObject({ days: 90, ...MONTHS })
  expect(earlyDeaths.groups).toEqual([
    { dimension: 'VILLAGE', name: expect.stringMatching(/\w/), district: expect.stringMatching(/\w/), ...figures },
    { dimension: 'REGISTRAR', name: expect.stringContaining('Kubu Raya'), district: null, ...figures },
  ])
  await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR'])
  const seen = (await (await signIn('kubu-raya')).ask(QUESTION, MONTHS)).earlyDeaths
  expect(seen.groups[0].cases).toEqual([{ state: 'REPORTED' }, { state: 'REPORTED' }])
  expect((await (await signIn('kubu-raya')).ask(QUESTION)).earlyDeaths.until).toMatch(/-01$/)
})

test('nobody else reads it, and another government’s auditor finds nothing', async ({ signIn, admin, keys }) => {
  await aVillage(admin, keys)
  await giveRoles(admin, 'pontianak', ['AUDITOR'])
  expect((await (await signIn('pontianak')).ask(QUESTION, MONTHS)).earlyDeaths.groups).toEqual([])
  await giveRoles(admin, 'pertamina', ['AUDITOR'])
  expect((await (await signIn('pertamina')).ask(QUESTION, MONTHS)).earlyDeaths).toBeNull()
  for (const role of ['OFFICER', 'VERIFIER', 'TREASURER', 'VIEWER']) {
    await giveRoles(admin, 'kubu-raya', [role])
    expect([role, (await (await signIn('kubu-raya')).ask(QUESTION, MONTHS)).earlyDeaths]).toEqual([role, null])
  }
  await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR'], { area: HOME })
  expect((await (await signIn('kubu-raya')).ask(QUESTION, MONTHS)).earlyDeaths).toBeNull()
})
