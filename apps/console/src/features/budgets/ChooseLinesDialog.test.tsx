// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { render, serverWithAnswers } from '../../ui/testing/render.tsx'
import type { ListBudgetAnswer } from './budget.query.ts'
import { ChooseLinesDialog } from './ChooseLinesDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const agency = { id: 'dinsos', name: 'Dinas Sosial' }
const line = {
  id: 'line',
  fiscalYear: 2026,
  subActivity: 'Jaminan sosial',
  accountCode: '5.1.02',
  agency,
  programme: 'DEATH',
  remaining: '9000',
} as const
const budget: ListBudgetAnswer = {
  mayChoose: true,
  parts: [{ programme: 'DEATH', amount: '6800' }],
  commitments: [{ id: 'c', programme: 'DEATH', state: 'CHOSEN', requested: '6800', committed: '0', paid: '0', line }],
  lines: [line],
}

async function choosing(changed: Partial<ListBudgetAnswer>) {
  const calls = { onClose: vi.fn(), onChosen: vi.fn() }
  const { server, answer, sent } = serverWithAnswers()
  const page = await render(
    <ChooseLinesDialog list={{ id: 'list', version: 1 }} budget={{ ...budget, ...changed }} {...calls} />,
    server,
  )
  unmount = page.unmount
  const save = async () => {
    await page.press(page.button('Simpan'))
    await answer({ chooseBudgetLines: { __typename: 'ChooseBudgetLinesSuccess' } })
  }
  return { ...page, ...calls, save, sent }
}

test('a list whose tariff changed offers nothing to save, so that its former lines stay', async () => {
  const { text, button, press, onClose } = await choosing({ parts: null })
  expect(text()).toContain('Tarif bulan di daftar ini sudah berubah')
  expect(document.querySelector('[type=submit]')).toBeNull()
  await press(button('Tutup'))
  expect(onClose).toHaveBeenCalledOnce()
})

test('a choice is told as one, and an empty one as erased', async () => {
  const { save, sent, onChosen } = await choosing({})
  await save()
  expect(sent.at(-1)?.input['lineIds']).toEqual(['line'])
  expect(onChosen).toHaveBeenLastCalledWith('Baris anggaran dipilih.')
  await act(async () => {
    const select = document.querySelector('select')
    if (select === null) throw new Error('no choice of lines')
    select.value = ''
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await save()
  expect(sent.at(-1)?.input['lineIds']).toEqual([])
  expect(onChosen).toHaveBeenLastCalledWith('Pilihan baris anggaran dihapus.')
})
