// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { TargetPaths } from './TargetPaths.tsx'
import type { TargetPath } from './target-paths.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const AREA = { code: '61.01', name: 'Sambas' }
const PATH: TargetPath = {
  ...{ id: 'path', area: AREA, documentKind: 'RPJMD', documentNumber: '7/2026', documentDay: '2026-01-20' },
  ...{ documentName: 'Rencana Sambas', reason: 'Menurut rencana daerah', replacedById: null, refusalReason: null },
  steps: [
    { year: 2098, amount: 6_080, falls: false },
    { year: 2099, amount: 5_950, falls: true },
  ],
  indicator: { code: 'COVERAGE', unit: 'SHARE', nameId: 'Cakupan', nameEn: 'Coverage' },
  ...{ state: 'PROPOSED', proposedAt: '2026-01-25T03:00:00Z', proposedBy: { name: 'Rini Utami' }, actions: [] },
  ...{ decidedAt: null, decidedBy: null, onePersonRefusal: null },
}
const DECIDED = { decidedAt: '2026-01-26T03:00:00Z', decidedBy: { name: 'Budi Santoso' } } as const

async function showing(paths: readonly Partial<TargetPath>[], maySet = true) {
  const sent: Record<string, unknown>[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    const field = /(setTarget|confirmTarget|refuseTarget|withdrawTarget)\(/.exec(query)?.[1]
    if (field === undefined)
      return Response.json({
        data: { targetPaths: { maySet, paths: paths.map((path) => ({ ...PATH, ...path })) } },
      })
    sent.push({ [field]: variables.input })
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`
    return Response.json({ data: { [field]: { __typename: name, data: { id: 'path' } } } })
  }
  const onDecided = vi.fn()
  const page = await renderSignedIn(<TargetPaths area={AREA} onDecided={onDecided} />, ['IMPORT_RUN'], server)
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

test('a path of somebody else is confirmed with its years and its document in sight, and a fall is flagged', async () => {
  const page = await showing([{ actions: ['CONFIRM', 'REFUSE'] }], false)
  await vi.waitFor(() => expect(stepsOfRows()).toEqual(['Sahkan', 'Tolak']))
  expect(page.text()).not.toContain('Tetapkan target')
  for (const words of [
    '60,80%',
    '59,50%',
    '(lebih rendah daripada sebelumnya)',
    'Rencana Sambas',
    '7/2026',
    'Rini Utami',
  ])
    expect(page.text(), words).toContain(words)
  await page.press(page.button('Sahkan'))
  await page.press(await inDialog('Sahkan'))
  await vi.waitFor(() => expect(page.onDecided).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([{ confirmTarget: { pathId: 'path' } }])
})

test('whoever proposed it withdraws it and has no button to confirm', async () => {
  const page = await showing([{ actions: ['WITHDRAW'] }])
  await vi.waitFor(() => expect(stepsOfRows()).toEqual(['Tarik']))
  await page.press(page.button('Tarik'))
  await page.press(await inDialog('Tarik'))
  await vi.waitFor(() => expect(page.sent).toEqual([{ withdrawTarget: { pathId: 'path' } }]))
})

test('a new path says beside each field what is missing', async () => {
  const page = await showing([])
  await vi.waitFor(() => expect(page.text()).toContain('Belum ada.'))
  await page.press(page.button('Tetapkan target'))
  await page.press(await inDialog('Usulkan'))
  for (const words of [
    'Tulis persentase seperti 60,80.',
    'Tulis nomor dokumennya',
    'Isi tanggal dokumennya.',
    'Tulis nama',
  ])
    expect(page.text(), words).toContain(words)
  expect(page.sent).toEqual([])
})

test('the path that replaces another begins with its years, and one that falls is sent only once that is meant', async () => {
  const thisYear = new Date().getFullYear()
  const steps = [
    { year: thisYear - 1, amount: 5_000, falls: false },
    { year: thisYear + 1, amount: 6_080, falls: false },
    { year: thisYear + 2, amount: 5_950, falls: true },
  ]
  const page = await showing([{ state: 'CONFIRMED', ...DECIDED, steps }])
  await vi.waitFor(() => expect(stepsOfRows()).toEqual(['Ganti']))
  await page.press(page.button('Ganti'))
  await page.press(await inDialog('Usulkan'))
  expect(page.text()).toContain(`Lebih rendah daripada tahun sebelumnya: ${thisYear + 2}.`)
  expect(page.text()).toContain('Target turun dari satu tahun ke tahun berikutnya.')
  const written = [...document.querySelectorAll<HTMLInputElement>('[role=dialog] fieldset input')]
  expect(written.map(({ value }) => value).slice(0, 4)).toEqual([
    ...[String(thisYear + 1), '60,80', String(thisYear + 2), '59,50'],
  ])
  const meant = document.querySelector<HTMLInputElement>('[role=dialog] input[type=checkbox]')
  await page.press(meant as HTMLElement)
  await page.press(await inDialog('Usulkan'))
  expect(page.text()).not.toContain('Target turun dari satu tahun ke tahun berikutnya.')
  expect(page.sent).toEqual([])
})

test('what was replaced and what was refused stay readable, with who decided and why', async () => {
  const page = await showing([
    { id: 'new', state: 'CONFIRMED', ...DECIDED },
    { state: 'CONFIRMED', ...DECIDED, replacedById: 'new' },
    { id: 'no', state: 'REFUSED', ...DECIDED, refusalReason: 'Angka tidak ada di naskah itu' },
  ])
  await vi.waitFor(() => expect(page.text()).toContain('Sudah diganti oleh target yang lebih baru'))
  for (const words of ['Budi Santoso', 'Alasan: Angka tidak ada di naskah itu']) expect(page.text()).toContain(words)
  // Only the one that stands is replaced.
  expect(stepsOfRows()).toEqual(['Ganti'])
})
