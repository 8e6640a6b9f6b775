import { describe, expect } from 'vitest'
import { ADULT, computedCohort } from '../../testing/cohort.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeProgramme } from '../../testing/programme.builder.ts'
import {
  dayAfterToday,
  PUBLISH,
  publishedCohort,
  sendsObjection,
  VILLAGE,
  WITHDRAW,
} from '../../testing/published-cohort.builder.ts'
import { vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

describe('the public list', () => {
  test('is read without sign-in, with names masked and no digit of a NIK, birth date or address', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const { cohort } = await publishedCohort(admin, keys, await signIn('kubu-raya'))
    expect(cohort).toMatchObject({
      state: 'PUBLISHED',
      actions: ['WITHDRAW', 'OBJECT'],
      publicPath: expect.stringMatching(/^\/publik\/kohort\/[a-z0-9]{20}$/),
    })
    const front = await anonymous.fetch(cohort.publicPath)
    expect(front.status).toBe(200)
    expect(front.headers.get('cache-control')).toBe('no-store')
    expect(await front.text()).toContain(`?desa=${VILLAGE}`)
    const list = await (await anonymous.fetch(`${cohort.publicPath}?desa=${VILLAGE}`)).text()
    expect(list.match(/Si••• Ra•••/g)).toHaveLength(12)
    expect(list).not.toMatch(/Rahayu|6112|1982|RT|RW/)
    expect(list.match(/<td>Cadangan<\/td>/g)).toHaveLength(2)
  })

  test('is read in English too, the answer to an objection as well, and each page leads to the other language', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const { cohort } = await publishedCohort(admin, keys, await signIn('kubu-raya'))
    const read = async (path: string) => (await anonymous.fetch(path)).text()
    const front = await read(`${cohort.publicPath}?bahasa=en`)
    expect(front).toContain('<html lang="en">')
    expect(front).toContain(`<a href="${cohort.publicPath}" lang="id" hreflang="id">Bahasa Indonesia</a>`)
    const village = `${cohort.publicPath}?desa=${VILLAGE}&#38;bahasa=en`
    expect(front).toContain(`<a href="${village}">`)
    expect(await read(`${cohort.publicPath}?desa=${VILLAGE}`)).toContain(
      `<a href="${village}" lang="en" hreflang="en">`,
    )
    const list = await read(village.replace('&#38;', '&'))
    expect(list.match(/<td>Reserve<\/td>/g)).toHaveLength(2)
    expect(list).toContain('Send objection')
    expect(list).not.toMatch(/Cadangan|Kirim|Nomor|Rahayu|6112|1982/)
    const missing = { jenis: 'MISSING', uraian: 'My neighbour should be listed', bahasa: 'en' }
    expect(await (await sendsObjection(anonymous, cohort.publicPath, missing)).text()).toContain('Objection received')
    const short = await sendsObjection(anonymous, cohort.publicPath, { ...missing, uraian: 'short' })
    expect([short.status, await short.text()]).toEqual([
      400,
      expect.stringContaining('Explain in 10 to 1,000 letters.'),
    ])
    expect(await read('/publik/kohort/aaaaaaaaaaaaaaaaaaaa?bahasa=en')).toContain('No such list')
    expect(await read(`${cohort.publicPath}?bahasa=fr`)).toContain('<html lang="id">')
  })

  test('is nowhere before it is published, after it is withdrawn, and under a guessed address', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const { cohort } = await publishedCohort(admin, keys, officer)
    const input = { cohortId: cohort.id, expectedVersion: cohort.version }
    expect((await officer.ask(WITHDRAW, { input })).withdrawCohort).toMatchObject({
      data: { state: 'DRAFT', publicPath: null },
    })
    for (const path of [cohort.publicPath, '/publik/kohort/aaaaaaaaaaaaaaaaaaaa', '/publik/kohort/x'])
      expect((await anonymous.fetch(path)).status, path).toBe(404)
    expect((await sendsObjection(anonymous, cohort.publicPath, {})).status).toBe(404)
  })

  test('wants a last day between tomorrow and ninety days', async ({ signIn, admin, keys }) => {
    await arrangePeople(admin, vaultOf(keys), [{}])
    const officer = await signIn('kubu-raya')
    const draft = await computedCohort(officer, await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT }))
    for (const days of [-1, -2, 365]) {
      const input = { cohortId: draft.id, expectedVersion: draft.version, objectionsUntil: dayAfterToday(days) }
      expect((await officer.ask(PUBLISH, { input })).publishCohort.issues).toEqual([
        { path: 'objectionsUntil', code: 'OBJECTION_DAY_INVALID' },
      ])
    }
  })
})
