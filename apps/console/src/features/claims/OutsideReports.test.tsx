// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { OutsideReports } from './OutsideReports.tsx'
import type { OutsideReport } from './outside-reports.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const REPORT: OutsideReport = {
  ...{ id: 'report', reporter: 'BPJS Ketenagakerjaan Cabang Pontianak', source: 'INSURER', kind: 'DEATH' },
  ...{ isByFamily: false, family: null },
  ...{ eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'RS Sudarso', reportedAt: '2026-03-05T02:00:00Z' },
  ...{
    atWorkOrOnTheWay: null,
    ofOccupationalIllness: true,
    mayDecide: true,
    otherDays: [],
    metOn: null,
    onePersonRefusal: null,
  },
  person: { id: 'worker', name: 'Siti Aminah', village: { name: 'Sungai Raya' } },
}

const A_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }

async function showing(reports: readonly OutsideReport[], totalCount = reports.length, refused?: object) {
  const pages: unknown[] = []
  const sent: unknown[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    if (!query.includes('decideOutsideReport(')) {
      pages.push(variables)
      const pageInfo = { ...A_PAGE, ...(totalCount > reports.length ? { hasNextPage: true, endCursor: 'report' } : {}) }
      const edges = reports.map((node) => ({ node }))
      return Response.json({ data: { outsideReports: { totalCount, pageInfo, edges } } })
    }
    sent.push(variables.input)
    if (refused !== undefined) return Response.json({ data: { decideOutsideReport: refused } })
    const data = { id: 'report', state: 'CONFIRMED', event: null }
    return Response.json({ data: { decideOutsideReport: { __typename: 'DecideOutsideReportSuccess', data } } })
  }
  const onConfirmed = vi.fn()
  const page = await renderSignedIn(<OutsideReports onConfirmed={onConfirmed} />, ['LIFE_EVENT_REPORT'], server)
  unmount = page.unmount
  return { ...page, pages, sent, onConfirmed }
}

const text = () => document.body.textContent ?? ''
const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent)

/** The button of a dialog that is open: the page beside it has the same words. */
async function inDialog(words: string): Promise<HTMLButtonElement> {
  return vi.waitFor(() => {
    const all = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
    const match = all.find(({ textContent }) => textContent === words)
    if (match === undefined) throw new Error(`no ${words} in a dialog`)
    return match
  })
}

test('what another organisation reports says who says it, and is confirmed', async () => {
  const page = await showing([REPORT])
  await vi.waitFor(() => expect(text()).toContain('Laporan dari luar yang belum dipastikan'))
  expect(text()).toMatch(
    /Siti Aminah, Sungai Raya: Meninggal dunia, 4 Maret 2026, RS Sudarso, karena penyakit akibat kerja/,
  )
  expect(text()).toMatch(/Dilaporkan oleh BPJS Ketenagakerjaan Cabang Pontianak .* Belum dipastikan\./)
  expect(text()).not.toContain('Bertentangan')
  expect(page.button('Pastikan laporan').closest('.not-on-paper')).not.toBeNull()
  await page.press(page.button('Pastikan laporan'))
  await inDialog('Pastikan laporan')
  expect(document.querySelector('[role=dialog]')?.textContent).toMatch(
    /Meninggal dunia, 4 Maret 2026, RS Sudarso, karena penyakit akibat kerja\. Pastikan dahulu/,
  )
  await page.press(await inDialog('Pastikan laporan'))
  await vi.waitFor(() => expect(page.onConfirmed).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([{ reportId: 'report', confirm: true }])
})

test('a report that names no day is confirmed on the day that is made sure of, and not by half a day', async () => {
  const page = await showing([{ ...REPORT, eventDay: '2026-01-01', dayPrecision: 'YEAR' }])
  await vi.waitFor(() => expect(buttons()).toContain('Pastikan laporan'))
  await page.press(page.button('Pastikan laporan'))
  const confirm = await inDialog('Pastikan laporan')
  await page.fill('Hari peristiwa', '04/03')
  await page.press(confirm)
  expect(text()).toContain('Isi harinya.')
  await page.fill('Hari peristiwa', '04/03/2026')
  await page.press(confirm)
  await vi.waitFor(() => expect(page.sent).toEqual([{ reportId: 'report', confirm: true, eventDay: '2026-03-04' }]))
})

test('a day outside the month that was reported is refused at its field', async () => {
  const words = 'Hari itu di luar bulan atau tahun yang dilaporkan.'
  const issue = { path: 'eventDay', code: 'DAY_NOT_AS_REPORTED', severity: 'ERROR', message: words, messageEn: '' }
  const page = await showing([{ ...REPORT, eventDay: '2026-03-01', dayPrecision: 'MONTH' }], 1, {
    ...{ __typename: 'ValidationError', code: 'VALIDATION', message: 'Periksa isian.', messageEn: '' },
    issues: [issue],
  })
  await vi.waitFor(() => expect(buttons()).toContain('Pastikan laporan'))
  await page.press(page.button('Pastikan laporan'))
  const confirm = await inDialog('Pastikan laporan')
  await page.fill('Hari peristiwa', '04/04/2026')
  await page.press(confirm)
  await vi.waitFor(() => expect(document.querySelector('.mantine-InputWrapper-error')?.textContent).toBe(words))
})

test('it is set aside with a reason', async () => {
  const page = await showing([REPORT])
  await vi.waitFor(() => expect(buttons()).toContain('Kesampingkan'))
  await page.press(page.button('Kesampingkan'))
  const setAside = await inDialog('Kesampingkan')
  await page.press(setAside)
  expect(page.sent).toEqual([])
  await page.fill('Sebab', 'Keluarga menyatakan masih hidup')
  await page.press(setAside)
  await vi.waitFor(() =>
    expect(page.sent).toEqual([{ reportId: 'report', confirm: false, reason: 'Keluarga menyatakan masih hidup' }]),
  )
  expect(page.onConfirmed).not.toHaveBeenCalled()
})

test('another day of death is shown as a contradiction, another day of an accident as one', async () => {
  const otherDays = [
    { day: '2026-03-02', isReported: true },
    { day: '2026-03-06', isReported: false },
  ]
  await showing([{ ...REPORT, otherDays }])
  await vi.waitFor(() => expect(text()).toContain('Bertentangan sudah dilaporkan untuk 2 Maret 2026'))
  expect(text()).toContain('Bertentangan laporan lain menyebut 6 Maret 2026')
  await unmount()
  await showing([{ ...REPORT, kind: 'ACCIDENT', otherDays }])
  await vi.waitFor(() => expect(text()).toContain('Hari lain sudah dilaporkan untuk 2 Maret 2026'))
})

test('whoever reported it, or may be that person, sees no step, and that another person confirms it', async () => {
  await showing([{ ...REPORT, mayDecide: false }])
  await vi.waitFor(() => expect(text()).toContain('Siti Aminah'))
  expect(buttons()).not.toContain('Pastikan laporan')
  expect(text()).toContain('Rekan Anda yang memastikannya: laporan ini atau tautannya dari Anda.')
  await unmount()
  await showing([{ ...REPORT, onePersonRefusal: { text: 'Satu orang', textEn: 'One person' } }])
  await vi.waitFor(() => expect(text()).toContain('Satu orang'))
  expect(buttons()).not.toContain('Pastikan laporan')
})

test('all that wait are counted, and the next of them are a page further', async () => {
  const page = await showing([REPORT], 26)
  await vi.waitFor(() => expect(text()).toContain('26 laporan instansi lain'))
  await page.press(page.button('Berikutnya'))
  await vi.waitFor(() => expect(page.pages).toEqual([{ first: 25 }, { first: 25, after: 'report' }]))
})

test('nothing is shown where nothing waits', async () => {
  await showing([])
  expect(text()).not.toContain('Laporan dari luar')
})

test('what a family reports by its link names its reporter with the number to call, where the viewer decides', async () => {
  const family = { name: 'Dewi Lestari', relation: 'SPOUSE', phone: '+6281234567890' } as const
  const ofFamily = { ...REPORT, isByFamily: true, source: 'HEIR', reporter: 'Kabupaten Kubu Raya' } as const
  await showing([{ ...ofFamily, family }])
  await vi.waitFor(() =>
    expect(text()).toMatch(/sumber: Keluarga \(tautan\)\. Tautannya diberikan Kabupaten Kubu Raya/),
  )
  expect(text()).toContain('Pelapor: Dewi Lestari (Suami atau istri), +6281234567890')
  expect(document.querySelector('a[href^="tel:"]')?.getAttribute('href')).toBe('tel:+6281234567890')
  await unmount()
  await showing([{ ...ofFamily, family: null, mayDecide: false }])
  await vi.waitFor(() => expect(text()).toContain('Keluarga (tautan)'))
  expect(text()).not.toContain('Pelapor')
})

test('a death of somebody whom a visit has met since stands as a contradiction before it is confirmed', async () => {
  await showing([{ ...REPORT, metOn: '2026-05-10' }])
  await vi.waitFor(() => expect(text()).toContain('Bertentangan: orang ini dijumpai hidup pada 10 Mei 2026'))
})
