// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { render } from '../testing/render.tsx'
import PaperHead from './PaperHead.tsx'

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
})

test('paper says whose page it is, by whom it was printed, and when: not when it was opened', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T01:15:00Z') })
  const page = await render(<PaperHead viewer={SAMBAS_OFFICER} />)
  unmount = page.unmount
  expect(page.text()).toContain(SAMBAS_OFFICER.tenant.name)
  expect(page.text()).toContain(`Dicetak 20 Nov 2026 08.15 WIB oleh ${SAMBAS_OFFICER.user.name}`)
  vi.setSystemTime(new Date('2026-11-20T02:40:00Z'))
  await act(async () => void dispatchEvent(new Event('beforeprint')))
  expect(page.text()).toContain('Dicetak 20 Nov 2026 09.40 WIB')
})
