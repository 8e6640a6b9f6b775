// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { render } from '../../../ui/testing/render.tsx'
import { RepairPanel } from './RepairPanel.tsx'
import type { ImportRow } from './repair.query.ts'
import type { Repairs } from './use-repairs.ts'

const row: ImportRow = {
  ...{ row: 2, version: 1, outcome: 'INVALID', cells: [{ column: 5, text: 'Kuala Duwa' }] },
  issues: [
    {
      ...{ column: 5, header: 'Desa', code: 'VILLAGE_UNKNOWN', severity: 'ERROR', ignored: false },
      ...{ message: 'Desa tidak ditemukan.', messageEn: 'No such village.' },
    },
  ],
}
const column = { index: 5, header: 'Desa', field: 'village', width: 168 }
const kualaDua = { text: 'Kuala Dua', code: '61.12.01.2004', distance: 1 }

let unmount = async () => {}
afterEach(() => unmount())

/** The panel of a village that nobody knows, for which the server has these to offer. */
async function opened(...suggestions: readonly object[]) {
  const change = vi.fn(async () => null)
  const server: typeof fetch = async () =>
    Response.json({ data: { import: { id: 'i', repairHelp: { alike: 1, suggestions, reasons: [], duplicates: [] } } } })
  const repairs = { busy: false, change } as unknown as Repairs
  const page = await render(
    <RepairPanel importId="i" row={row} column={column} repairs={repairs} onDone={() => {}} />,
    server,
  )
  unmount = page.unmount
  const field = () => document.querySelector<HTMLInputElement>('input[type=text], input:not([type])')?.value
  const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  const offered = () => expect.poll(() => radios().length, { timeout: 5_000 }).toBe(suggestions.length)
  return { ...page, change, field, radios, offered }
}

test('the only village a letter away stands chosen beside what the file says, and is applied by one press and not before', async () => {
  const { button, change, field, offered, press, radios, text } = await opened(kualaDua)
  await offered()
  expect(radios()[0]?.checked).toBe(true)
  expect(field()).toBe('Kuala Dua')
  expect(text()).toContain('Di berkas: Kuala Duwa')
  expect(change).not.toHaveBeenCalled()
  await press(button('Terapkan'))
  expect(change).toHaveBeenCalledExactlyOnceWith([{ row, column: 5, text: 'Kuala Dua' }])
})

test('of villages that could both be meant none stands chosen', async () => {
  const { button, field, offered, radios } = await opened(kualaDua, { ...kualaDua, text: 'Kuala Tua', code: '9' })
  await offered()
  expect(radios().some(({ checked }) => checked)).toBe(false)
  expect(field()).toBe('Kuala Duwa')
  expect(button('Terapkan').disabled).toBe(true)
})

test('what somebody has written before the suggestion came stays', async () => {
  const { field, fill, offered, radios } = await opened(kualaDua)
  await fill('Isi sel', 'Kuala Tua')
  await offered()
  expect(field()).toBe('Kuala Tua')
  expect(radios()[0]?.checked).toBe(false)
})
