// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from '../../ui/testing/render.tsx'
import { MonthSteps } from './MonthSteps.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('goes a month back and a month on, over the turn of the year', async () => {
  const onChoose = vi.fn()
  const page = await render(<MonthSteps month="2027-01-01" onChoose={onChoose} />)
  unmount = page.unmount
  expect(page.text()).toContain('Jan 2027')
  for (const label of ['Bulan sebelumnya', 'Bulan berikutnya'])
    await act(async () => document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)?.click())
  expect(onChoose.mock.calls).toEqual([['2026-12-01'], ['2027-02-01']])
})
