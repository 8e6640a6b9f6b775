// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { PledgedLists } from './PledgedLists.tsx'
import type { PledgeDetail } from './pledge.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

type Pledge = Parameters<typeof PledgedLists>[0]['pledge']

const PROGRAMME = { id: 'p1', name: 'Iuran bersama', fromMonth: '2027-01-01', untilMonth: '2028-01-01' }
const LIST: PledgeDetail['lists'][number] = {
  id: 'l1',
  people: 6,
  cohort: { id: 'c1', name: 'Daftar Pertamina', state: 'LOCKED' },
  decree: null,
}

async function showing(pledge: Partial<Pledge>, permissions: Parameters<typeof renderSignedIn>[1] = ['PLEDGE_READ']) {
  const page = await renderSignedIn(
    <PledgedLists
      pledge={{
        id: 'j1',
        fromMonth: '2027-01-01',
        untilMonth: '2027-07-01',
        programmes: ['WORK_ACCIDENT', 'DEATH'],
        lists: [],
        designation: null,
        ...pledge,
      }}
    />,
    permissions,
    async () => Response.json({ data: {} }),
  )
  unmount = page.unmount
  const linkTo = (words: string) =>
    [...document.querySelectorAll('a')].find((link) => link.textContent?.includes(words))?.getAttribute('href')
  return { ...page, linkTo }
}

test('whoever is on no list yet leads to a list of a fitting programme, drawn from this pledge', async () => {
  const { text, linkTo } = await showing({
    designation: { people: 10, unplaced: 4, programmes: [{ room: 10, programme: PROGRAMME }] },
  })
  expect(text()).toContain('4 dari 10 orang')
  expect(linkTo('Susun daftar penerima')).toBe('/kohort/baru?program=p1&janji=j1')
})

test('a quota that is too small for them is said before the list is drawn, with the way to the programme', async () => {
  const programmes = [{ room: 1, programme: PROGRAMME }]
  const { text, linkTo } = await showing({ designation: { people: 10, unplaced: 4, programmes } })
  expect(text()).toContain('masih memuat 1 dari 4 orang')
  expect(linkTo('halaman program')).toBe('/program/p1')
  await unmount()
  const enough = [{ room: 4, programme: PROGRAMME }]
  expect((await showing({ designation: { people: 10, unplaced: 4, programmes: enough } })).text()).not.toContain(
    'Kuota',
  )
})

test('where no open programme fits, whoever may plans one for its months', async () => {
  const designation = { people: 10, unplaced: 10, programmes: [] }
  const planning = await showing({ designation }, ['PLEDGE_READ', 'PROGRAMME_MANAGE'])
  expect(planning.text()).toContain('Belum ada program terbuka')
  const href = decodeURIComponent(planning.linkTo('Rencanakan program') ?? '')
  expect(href).toContain('jaminan=WORK_ACCIDENT,DEATH')
  await unmount()
  expect((await showing({ designation })).linkTo('Rencanakan program')).toBeUndefined()
})

test('lists are named with their decree, and once everybody is on one nothing more is offered', async () => {
  const decree = { id: 'd1', number: '415/2027', state: 'SIGNED' as const }
  const { text, linkTo } = await showing({
    lists: [LIST, { ...LIST, id: 'l2', decree }],
    designation: { people: 6, unplaced: 0, programmes: [{ room: 10, programme: PROGRAMME }] },
  })
  expect(text()).toContain('Terkunci, belum ada keputusan')
  expect(linkTo('Daftar Pertamina')).toBe('/kohort/c1')
  expect(linkTo('415/2027')).toBe('/keputusan/d1')
  expect(linkTo('Susun daftar penerima')).toBeUndefined()
})

test('a company reads nothing of it', async () => {
  expect((await showing({})).text()).not.toContain('Daftar penerima')
})
