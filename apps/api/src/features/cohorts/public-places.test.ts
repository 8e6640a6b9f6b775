import { expect } from 'vitest'
import { arrangePeople } from '../../testing/people.builder.ts'
import { objectionsOf, publishes, sendsObjection, VILLAGE } from '../../testing/published-cohort.builder.ts'
import { vaultOf } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'

/** Behind a proxy of this machine: one network is heard once about one person. */
const test = testWithJobs.extend({ settings: { PAYUNG_TRUSTED_PROXIES: '127.0.0.1' } })

test('whoever is easily recognised in their village stands on a wider list, and is objected to there', async ({
  signIn,
  anonymous,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  await arrangePeople(admin, vaultOf(keys), [
    ...Array.from({ length: 5 }, (_, at) => ({ name: `Siti Rahayu${'abcde'[at]}` })),
    { name: 'Ni Li' },
  ])
  const { cohort } = await publishes(admin, officer)
  const read = async (place: string | null) =>
    (await anonymous.fetch(`${cohort.publicPath}${place === null ? '' : `?desa=${place}`}`)).text()
  const rowsOf = (page: string) =>
    [...page.matchAll(/<td class="n">(\d+)<\/td><td>([^<]*)<\/td><td>([^<]*)<\/td>/g)].map(([, ...row]) => row)
  expect(await read(null)).toContain('?desa=61.12"')
  const village = await read(VILLAGE)
  expect(village).not.toMatch(/Ni |Li/)
  expect(rowsOf(village).map(([, name]) => name)).toEqual(Array(5).fill('Si••• Ra•••'))
  expect(village).toContain('?desa=61.12"')
  const wider = await read('61.12')
  expect(rowsOf(wider)).toEqual([[expect.any(String), '•••', '']])
  expect(wider).toContain('<select id="desa" name="desa">')
  expect((await anonymous.fetch(`${cohort.publicPath}?desa=61.12.05`)).status).toBe(404)

  const number = rowsOf(wider)[0]?.[0] ?? ''
  const objects = async (form: Record<string, string>, address = '203.0.113.7') =>
    (await sendsObjection(anonymous, cohort.publicPath, { urut: number, ...form }, address)).status
  // Neither the village's own list nor another village's knows the number.
  expect(await objects({ desa: VILLAGE })).toBe(400)
  expect(await objects({ desa: '61.12.01.2001' })).toBe(400)
  expect(await objects({ desa: VILLAGE, daftar: '61.12' })).toBe(200)
  expect(await objects({ desa: '61.12.01.2001', daftar: '61.12' }, '198.51.100.7')).toBe(200)
  expect(await objectionsOf(officer, cohort.id)).toHaveLength(2)
})
