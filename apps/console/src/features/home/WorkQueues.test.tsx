// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { HomeFigures } from './home.query.ts'
import { groupQueues } from './queue-words.ts'
import { WorkQueues } from './WorkQueues.tsx'

let unmount = async () => {}
afterEach(() => unmount())

type Queue = HomeFigures['queues'][number]

/** As the server says it: the group of a kind, wherever its days put it. */
const groups: Partial<Record<Queue['key'], Queue['group']>> = {
  CLAIMS_LATE: 'LATE',
  LISTS_LATE: 'LATE',
  PEOPLE_UNPROTECTED: 'LATE',
  PEOPLE_IN_GRACE: 'LATE',
  AGREEMENTS_ENDING: 'ENDING',
  PROTECTION_ENDING: 'ENDING',
  DECISIONS_AWAITING: 'ONLY_VIEWER',
  VISITS_TO_MAKE: 'ONLY_VIEWER',
  OBLIGATIONS_LATE_OF_OTHERS: 'OF_OTHERS',
}

const waiting = (...keys: Queue['key'][]): Queue[] =>
  keys.map((key) => ({ key, group: groups[key] ?? 'OPEN', count: 2, href: '/', besides: null, longest: null }))

const NOTHING = { forColleagues: 0, onVisit: 0, unprotected: 0, byColleagues: false }
const nobody = { since: null, until: null, area: null, tenant: null, person: null, partyIsLate: false, parties: 1 }

test('queues stand as the server orders them, under the name of each group', async () => {
  const queues = waiting(
    ...(['CLAIMS_LATE', 'AGREEMENTS_ENDING', 'DECISIONS_AWAITING', 'VISITS_TO_MAKE', 'POSSIBLE_DUPLICATES'] as const),
    'OBLIGATIONS_LATE_OF_OTHERS',
  )
  unmount = (await renderSignedIn(<WorkQueues queues={queues} />, [])).unmount
  const lines = [...document.querySelectorAll('h3, li b')].map(({ textContent }) => textContent)
  expect(lines).toEqual([
    ...['Terlambat', 'Klaim lewat batas hari', 'Segera berakhir', 'Perjanjian akan berakhir'],
    ...[
      'Tugas peran Anda',
      'Menunggu keputusan Anda',
      'Kunjungan untuk Anda',
      'Menunggu dikerjakan',
      'Dugaan data ganda',
    ],
    ...['Menunggu pihak lain', 'Kewajiban pihak lain terlambat'],
  ])
})

test('who is without protection stands first: since when, who has to pay, until when it can be paid, and the way to exactly them', async () => {
  const [unprotected, inGrace, ending] = waiting('PEOPLE_UNPROTECTED', 'PEOPLE_IN_GRACE', 'PROTECTION_ENDING') as [
    ...[Queue, Queue, Queue],
  ]
  const queues: Queue[] = [
    {
      ...{ ...unprotected, count: 4378, href: '/perlindungan?bulan=2026-11-01&keadaan=ENDED' },
      longest: { ...nobody, since: '2026-07-01', tenant: { shortName: 'Pontianak' }, partyIsLate: true },
    },
    {
      ...{ ...inGrace, href: '/perlindungan?bulan=2026-11-01&keadaan=GRACE' },
      longest: { ...nobody, since: '2026-10-01', until: '2026-12-31', partyIsLate: true },
    },
    {
      ...{ ...inGrace, key: 'PEOPLE_IN_GRACE', count: 577, href: '/perlindungan?bulan=2026-11-01&keadaan=GRACE' },
      longest: { ...nobody, since: '2026-11-01', tenant: { shortName: 'Kubu Raya' }, partyIsLate: true, parties: 2 },
    },
    { ...ending, count: 4378, besides: { ...NOTHING, unprotected: 4378 } },
  ]
  const { text, unmount: end } = await renderSignedIn(<WorkQueues queues={queues} />, [])
  unmount = end
  await expect
    .poll(text, { timeout: 10_000 })
    .toMatch(
      /Orang tidak terlindungi: iuran belum dibayar\s*Paling lama sejak Jul 2026 · yang membayar: Pontianak\s*4\.378/,
    )
  expect(text()).toContain('yang membayar: pembayarnya · dapat dibayar sampai 31 Desember 2026')
  expect(text()).toContain('Paling lama sejak Nov 2026 · yang membayar: 2 pembayar')
  expect(text()).toContain('Orang yang keputusannya akan berakhir')
  expect(text()).toContain('semuanya sudah tidak terlindungi sekarang')
  const [first] = document.querySelectorAll('li a')
  expect(first?.getAttribute('href')).toBe('/perlindungan?bulan=2026-11-01&keadaan=ENDED')
})

test('of people whose decree ends only some may be without protection, and of candidates some wait for others', async () => {
  const [ending, candidates] = waiting('PROTECTION_ENDING', 'CANDIDATES_TO_VERIFY') as [Queue, Queue]
  const queues: Queue[] = [
    { ...ending, count: 60, besides: { ...NOTHING, unprotected: 41 } },
    { ...candidates, besides: { ...NOTHING, forColleagues: 3 } },
  ]
  const { text, unmount: end } = await renderSignedIn(<WorkQueues queues={queues} />, [])
  unmount = end
  await expect.poll(text, { timeout: 10_000 }).toContain('sampai 41 di antaranya sudah tidak terlindungi sekarang')
  expect(text()).toContain('3 lagi diputuskan rekan')
  expect(text()).not.toContain('menunggu kunjungan')
})

test('what lies with colleagues says so, and a bill is waited for by those it pays for', async () => {
  const [inGrace, unreceived] = waiting('PEOPLE_IN_GRACE', 'LISTS_TO_RECEIVE') as [Queue, Queue]
  const queues: Queue[] = [
    { ...inGrace, besides: { ...NOTHING, byColleagues: true } },
    { ...unreceived, longest: { ...nobody, since: '2026-11-03' } },
  ]
  const { text, unmount: end } = await renderSignedIn(<WorkQueues queues={queues} />, [])
  unmount = end
  await expect.poll(text, { timeout: 10_000 }).toContain('dikerjakan petugas dan bendahara instansi Anda')
  expect(text()).toContain('ditunggu oleh pesertanya')
})

test('a group without work is left out, and the badge counts what waits', async () => {
  const queues = [...waiting('LISTS_LATE'), { ...waiting('AGREEMENTS_ENDING')[0], count: 0 } as Queue]
  const { text, unmount: end } = await renderSignedIn(<WorkQueues queues={queues} />, [])
  unmount = end
  expect([...document.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(['Terlambat'])
  expect(text()).toContain('1 antrean')
})

test('no queue is lost or doubled by the groups', () => {
  const queues = waiting('CLAIMS_LATE', 'IMPORTS_TO_REVIEW', 'LISTS_TO_PAY', 'ROUND_TASKS_TO_SEND', 'DECREES_AWAITING')
  const grouped = groupQueues(queues).flatMap((group) => group.queues)
  expect(grouped.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual(
    queues.toSorted((a, b) => a.key.localeCompare(b.key)),
  )
})

test('a queue says since when its first row waits or until when it can, where, and who waits or is late', async () => {
  const [claims, pledges, decrees, obligations] = waiting(
    ...(['CLAIMS_LATE', 'PLEDGES_TO_RENEW', 'DECREES_AWAITING', 'OBLIGATIONS_LATE_OF_OTHERS'] as const),
  ) as [Queue, Queue, Queue, Queue]
  const queues = [
    { ...claims, longest: { ...nobody, since: '2026-11-03', area: { name: 'Sungai Raya' } } },
    { ...pledges, longest: { ...nobody, until: '2026-12-31', tenant: { shortName: 'Kubu Raya' } } },
    { ...decrees, longest: { ...nobody, since: '2026-11-05', until: '2026-11-08', person: 'Dewi Lestari' } },
    { ...obligations, longest: { ...nobody, until: '2026-10-15', tenant: { shortName: 'Sambas' }, partyIsLate: true } },
  ]
  const { text, unmount: end } = await renderSignedIn(<WorkQueues queues={queues} />, [])
  unmount = end
  await expect
    .poll(text, { timeout: 10_000 })
    .toContain('Terlama sejak 3 November 2026 · Sungai Raya · ditunggu oleh keluarganya')
  expect(text()).toContain('Batas paling awal 31 Desember 2026 · ditunggu oleh Kubu Raya')
  expect(text()).toContain(
    'Terlama sejak 5 November 2026 · Batas paling awal 8 November 2026 · ditunggu oleh Dewi Lestari',
  )
  expect(text()).toContain('Batas paling awal 15 Oktober 2026 · yang terlambat: Sambas')
  // One line of facts a queue: what to do with it stands where there is none.
  expect(text()).not.toContain('Periksa dan paraf')
})
