// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { OpenTask } from '../rounds/open-tasks.query.ts'
import type { HomeFigures } from './home.query.ts'
import { VillageHome } from './VillageHome.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const HOME: HomeFigures = {
  ...{ total: 12, asOf: '2026-11-20T01:00:00.000Z', byArea: [], byOccupation: [], byEcosystem: [], bySex: [] },
  ...{ byAgeBand: [], byRegistrar: [], byStatus: [{ key: 'VERIFIED', count: 12 }] },
  queues: [
    {
      ...{ key: 'ROUND_TASKS_TO_SEND', group: 'ONLY_VIEWER', count: 2, href: '/usulan?perlu=kirim' },
      ...{ besides: null, longest: null },
    },
    {
      ...{ key: 'VISITS_TO_MAKE', group: 'ONLY_VIEWER', count: 3, href: '/verifikasi?milik=saya' },
      ...{ besides: null, longest: null },
    },
  ],
}
const task = (changed: Partial<OpenTask>): OpenTask => ({
  ...{ id: 'tani', standing: 'AT_WORK', dueOn: '2026-12-20', quotaPeople: 40, proposedPeople: 12, answeredPeople: 20 },
  round: { name: 'Petani 2027', owner: { shortName: 'Sambas' } },
  ...changed,
})
const TASKS = [
  task({}),
  task({
    ...{ id: 'laut', standing: 'LATE', dueOn: '2026-11-15', quotaPeople: 10, proposedPeople: 10 },
    round: { name: 'Nelayan 2027', owner: { shortName: 'Sambas' } },
  }),
]

async function showing(home: HomeFigures, permissions: readonly Permission[] = ['ROUND_PROPOSE']) {
  const documents: string[] = []
  const page = await renderSignedIn(<VillageHome home={home} />, permissions, async (_address, init) => {
    const { query } = JSON.parse(String(init?.body))
    documents.push(query)
    if (query.includes('OpenTasks')) {
      return Response.json({ data: { roundTasks: { edges: TASKS.map((node) => ({ node })) } } })
    }
    if (query.includes('VillagePeople')) return Response.json({ data: { workers: { edges: [] } } })
    return Response.json({ data: { viewer: { secondFactor: true } } })
  })
  unmount = page.unmount
  return { ...page, documents }
}

test('a village begins with the rounds that wait for it, the nearest last day first, then the queues, then the counts', async () => {
  const { text } = await showing(HOME)
  await expect.poll(text, { timeout: 10_000 }).toContain('Petani 2027')
  const parts = ['Nelayan 2027', 'Petani 2027', 'Kunjungan untuk Anda', 'Semua']
  expect(parts.toSorted((a, b) => text().indexOf(a) - text().indexOf(b))).toEqual(parts)
})

test('a round shows its last day, how far its quota is filled, and the way to the list', async () => {
  const { text } = await showing(HOME)
  await expect.poll(text, { timeout: 10_000 }).toContain('Petani 2027')
  expect(text()).toContain('Paling lambat 20 Desember 2026')
  expect(text()).toContain('12 dari kuota 40, 20 dijawab')
  expect(text()).toContain('Kurang 28 orang untuk memenuhi kuota.')
  expect(text()).not.toContain('Kurang 0 orang')
  const ways = [...document.querySelectorAll('a')].filter(({ textContent }) => textContent === 'Lanjutkan menjawab')
  expect(ways.map((way) => way.getAttribute('href'))).toEqual(['/usulan/laut', '/usulan/tani'])
})

test('where no round waits nothing is fetched for it', async () => {
  const { documents, text } = await showing({ ...HOME, queues: [] })
  await expect.poll(text, { timeout: 10_000 }).toContain('Belum ada warga terdaftar')
  expect(documents.some((query) => query.includes('OpenTasks'))).toBe(false)
})
