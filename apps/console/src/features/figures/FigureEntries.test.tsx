// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { FigureEntries } from './FigureEntries.tsx'
import type { FigureEntry } from './figure-entries.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const AREA = { code: '61.01', name: 'Sambas' }
const ENTRY: FigureEntry = {
  ...{
    id: 'entry',
    area: AREA,
    asOf: '2025-07-31',
    precision: 'MONTH',
    amount: null,
    numerator: '130',
    denominator: '100',
  },
  ...{
    shareHundredths: 13_000,
    exceedsWhole: true,
    source: 'Surat BPJS',
    sourceDay: '2025-08-04',
    evidence: 'B/12/082025',
  },
  indicator: {
    ...{ code: 'COVERAGE', unit: 'SHARE', nameId: 'Cakupan', nameEn: 'Coverage' },
    ...{ definitionId: 'Aktif dibagi layak', definitionEn: 'Active by eligible' },
  },
  ...{ replacesId: null, replacedById: null, state: 'PROPOSED', reason: null, enteredAt: '2026-01-05T03:00:00Z' },
  ...{ decidedAt: null, actions: [], enteredBy: { name: 'Rini Utami' }, decidedBy: null, onePersonRefusal: null },
}
const DECIDED = { decidedAt: '2026-01-06T03:00:00Z', decidedBy: { name: 'Budi Santoso' } } as const

async function showing(entries: readonly Partial<FigureEntry>[], mayEnter = true) {
  const sent: Record<string, unknown>[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    const field = /(enterFigure|confirmFigure|refuseFigure|withdrawFigure)\(/.exec(query)?.[1]
    if (field === undefined)
      return Response.json({
        data: { figureEntries: { mayEnter, entries: entries.map((entry) => ({ ...ENTRY, ...entry })) } },
      })
    sent.push({ [field]: variables.input })
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`
    return Response.json({ data: { [field]: { __typename: name, data: { id: 'entry' } } } })
  }
  const onDecided = vi.fn()
  const page = await renderSignedIn(<FigureEntries area={AREA} onDecided={onDecided} />, ['IMPORT_RUN'], server)
  unmount = page.unmount
  return { ...page, onDecided, sent }
}

async function inDialog(words: string): Promise<HTMLButtonElement> {
  return vi.waitFor(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
    const match = buttons.find(({ textContent }) => textContent === words)
    if (match === undefined) throw new Error(`no ${words} in a dialog`)
    return match
  })
}

const stepsOfRows = () => [...document.querySelectorAll('tbody button')].map(({ textContent }) => textContent)

test('a figure of somebody else is confirmed with its source and its paper in sight', async () => {
  const page = await showing([{ actions: ['CONFIRM', 'REFUSE'] }])
  await vi.waitFor(() => expect(stepsOfRows()).toEqual(['Sahkan', 'Tolak']))
  for (const words of ['130,00% (di atas 100%)', '130 dari 100', 'Jul 2025', 'Surat BPJS', 'B/12/082025', 'Rini Utami'])
    expect(page.text(), words).toContain(words)
  await page.press(page.button('Sahkan'))
  await page.press(await inDialog('Sahkan'))
  await vi.waitFor(() => expect(page.onDecided).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([{ confirmFigure: { entryId: 'entry' } }])
})

test('a refusal says why before anything is sent', async () => {
  const page = await showing([{ actions: ['CONFIRM', 'REFUSE'] }])
  await vi.waitFor(() => expect(stepsOfRows()).toHaveLength(2))
  await page.press(page.button('Tolak'))
  await page.press(await inDialog('Tolak'))
  await vi.waitFor(() => expect(page.text()).toContain('Tulis alasannya'))
  expect(page.sent).toEqual([])
})

test('whoever entered it withdraws it and has no button to confirm', async () => {
  const page = await showing([{ actions: ['WITHDRAW'] }])
  await vi.waitFor(() => expect(stepsOfRows()).toEqual(['Tarik']))
  await page.press(page.button('Tarik'))
  await page.press(await inDialog('Tarik'))
  await vi.waitFor(() => expect(page.sent).toEqual([{ withdrawFigure: { entryId: 'entry' } }]))
})

test('a new figure says beside each field what is missing, and asks for parts of a share alone', async () => {
  const page = await showing([])
  await vi.waitFor(() => expect(page.text()).toContain('Belum ada.'))
  await page.press(page.button('Catat angka'))
  expect(page.text()).toContain('Pembilang, bila disebut')
  await page.press(await inDialog('Catat'))
  for (const words of ['Tulis angkanya', 'Tulis judul surat', 'Isi tanggal sumbernya.', 'Tulis nomor surat'])
    expect(page.text(), words).toContain(words)
  expect(page.sent).toEqual([])
})

test('a correction begins with what stands and names the figure that it corrects', async () => {
  const page = await showing([{ state: 'CONFIRMED', ...DECIDED, actions: ['CORRECT'] }])
  await vi.waitFor(() => expect(stepsOfRows()).toEqual(['Betulkan']))
  await page.press(page.button('Betulkan'))
  await page.press(await inDialog('Catat'))
  await vi.waitFor(() => expect(page.sent).toHaveLength(1))
  expect(page.sent[0]).toEqual({
    enterFigure: {
      ...{
        indicator: 'COVERAGE',
        areaCode: '61.01',
        period: '07/2025',
        value: null,
        numerator: '130',
        denominator: '100',
      },
      ...{ source: 'Surat BPJS', sourceDay: '2025-08-04', evidence: 'B/12/082025', replacesId: 'entry' },
    },
  })
})

test('the former figure and the refused one stay readable, with who decided and why', async () => {
  const page = await showing(
    [
      { id: 'new', state: 'CONFIRMED', ...DECIDED, replacesId: 'entry' },
      { state: 'CONFIRMED', ...DECIDED, replacedById: 'new' },
      { id: 'no', state: 'REFUSED', ...DECIDED, reason: 'Angka tidak ada di surat itu' },
    ],
    false,
  )
  await vi.waitFor(() => expect(page.text()).toContain('Sudah dibetulkan oleh angka yang lebih baru'))
  for (const words of ['Membetulkan angka sebelumnya', 'Budi Santoso', 'Alasan: Angka tidak ada di surat itu'])
    expect(page.text(), words).toContain(words)
  expect(stepsOfRows()).toEqual([])
  expect(page.text()).not.toContain('Catat angka')
})
