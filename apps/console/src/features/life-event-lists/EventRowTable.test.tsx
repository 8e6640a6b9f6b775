// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { EventListTable } from './EventListTable.tsx'
import { EventRowTable } from './EventRowTable.tsx'
import { verdictOrder } from './event-list-words.ts'
import type { EventList, EventListSummary, EventRow } from './event-lists.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const ROW: EventRow = {
  ...{ rowNumber: 4, verdict: 'NEW', name: 'Siti Contoh', maskedNationalId: null, membershipNumber: '98000000001' },
  ...{ kind: 'DEATH', eventDay: '2026-10-31', dayPrecision: 'DAY', place: 'Rumah', eventId: null },
  ...{ atWork: null, ofOccupationalIllness: null },
  ...{ claimId: null, isWithdrawn: false, hindrance: null },
  ...{ worker: null, faults: [], waitingReports: [] },
}

async function shows(row: Partial<EventRow>, state: EventList['state'] = 'WAITING'): Promise<string> {
  const part = <EventRowTable rows={[{ ...ROW, ...row }]} state={state} />
  const page = await renderSignedIn(part, ['CLAIM_READ'], async () => Response.json({ data: {} }))
  unmount = page.unmount
  return document.body.textContent ?? ''
}

test.for([
  ['WAITING', 'Dilaporkan setelah orang kedua mengonfirmasi.'],
  ['CONFIRMED', 'Peristiwa ini sudah dilaporkan.'],
  ['REJECTED', 'Tidak dilaporkan, karena daftarnya ditolak.'],
] as const)('a new event of a list that is %s says so', async ([state, words]) => {
  const text = await shows({}, state)
  expect(text).toContain('Siti Contoh')
  expect(text).toContain('Meninggal dunia')
  expect(text).toContain('31 Oktober 2026')
  expect(text).toContain(words)
})

test('a reported event leads to its case, and says after the list was taken back what became of it', async () => {
  await shows({ claimId: 'claim' }, 'CONFIRMED')
  expect(document.querySelector('a[href="/klaim/claim"]')?.textContent).toBe('Buka kasusnya')
  await unmount()
  expect(await shows({ isWithdrawn: true }, 'WITHDRAWN')).toContain('Laporannya sudah ditarik.')
  await unmount()
  expect(await shows({ hindrance: 'PAID' }, 'WITHDRAWN')).toContain(
    'Peristiwa ini tetap dilaporkan. Tetap: santunannya sudah dibayar.',
  )
})

test('a report from outside of the same person and kind stands in the row with its day, and leads to where it is confirmed', async () => {
  const text = await shows({ waitingReports: [{ id: 'report', eventDay: '2026-10-28', dayPrecision: 'DAY' }] })
  expect(text).toContain('Laporan dari luar menunggu dipastikan: 28 Oktober 2026.')
  expect(document.querySelector('a[href="/klaim"]')?.textContent).toBe('Buka laporannya')
  await unmount()
  expect(await shows({})).not.toContain('dari luar')
})

test('what a row answers about work and illness is shown, and nothing where it does not', async () => {
  const text = await shows({ atWork: false, ofOccupationalIllness: true })
  expect(text).toContain('Saat bekerja: Tidak')
  expect(text).toContain('Penyakit akibat kerja: Ya')
  await unmount()
  expect(await shows({})).not.toMatch(/Saat bekerja|Penyakit akibat kerja/)
})

test('each verdict says something else to do', async () => {
  const texts = new Set<string>()
  const verdicts = verdictOrder.filter((verdict) => verdict !== 'UNREADABLE')
  for (const verdict of verdicts) {
    texts.add(await shows({ verdict }))
    await unmount()
  }
  expect(texts.size).toBe(verdicts.length)
})

test('a row of another name shows the name of the record', async () => {
  const worker = { id: 'worker', name: 'Budi Contoh' }
  expect(await shows({ verdict: 'OTHER_NAME', worker })).toContain('Di Payung: Budi Contoh')
  await unmount()
  expect(await shows({ worker })).not.toContain('Di Payung')
})

test('a row that cannot be read names its column, its cell and what to write', async () => {
  const faults = [{ field: 'eventDay', fault: 'DAY_UNREADABLE', cell: '31/02/2026' }] as const
  const text = await shows({
    verdict: 'UNREADABLE',
    kind: null,
    eventDay: null,
    dayPrecision: null,
    faults: [...faults],
  })
  expect(text).toContain('Hari peristiwa: “31/02/2026”.')
  expect(text).toContain('Bukan tanggal. Tulis misalnya 31/10/2026, 10/2026, atau 2026.')
})

test('on a phone a bare number and a place stand behind their words, in rows and in lists', async () => {
  expect(await shows({})).toMatch(/Baris4.*TempatRumah/)
  await unmount()
  const list = {
    ...{ id: 'list', fileName: 'kabar.xlsx', state: 'WAITING', source: 'POPULATION_REGISTER', rowCount: 12 },
    ...{ uploadedAt: '2026-03-05T02:00:00Z', uploadedBy: { name: 'Rina' }, verdicts: [{ verdict: 'NEW', rows: 7 }] },
  } as unknown as EventListSummary
  unmount = (await renderSignedIn(<EventListTable lists={[list]} />, ['CLAIM_READ'])).unmount
  expect(document.body.textContent).toMatch(/Baris12.*Peristiwa baru7.*Diunggah/)
})
