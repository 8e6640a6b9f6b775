// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { WorkerHeader } from './WorkerHeader.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const CANDIDATE = {
  ...{ id: 'ana', name: 'Ana', version: 3, status: 'CANDIDATE', sex: 'FEMALE', ageYears: 40, occupation: null },
  ...{
    allowedStatuses: ['VERIFIED', 'INELIGIBLE', 'MOVED'],
    verifyRefusal: null,
    mayUpdate: true,
    maskedNationalId: '6101 •••• •••• ••••',
  },
  village: { name: 'Dalam Kaum', path: [] },
} as unknown as WorkerDetail

async function header(permissions: readonly Permission[], worker: Partial<WorkerDetail> = {}) {
  const page = await renderSignedIn(
    <WorkerHeader worker={{ ...CANDIDATE, ...worker }} onChanged={() => {}} />,
    permissions,
  )
  unmount = page.unmount
  const dots = document.querySelector<HTMLElement>('[aria-label="Tindakan lain"]')
  return { ...page, openDots: () => page.press(dots as HTMLElement) }
}

test('while the verdict is the viewer’s to give, other states stand behind the three dots', async () => {
  const { button, openDots, press, text } = await header(['WORKER_VERIFY'])
  expect(text()).not.toContain('Ubah status')
  await openDots()
  await vi.waitFor(() => expect(text()).toContain('Ubah status'))
  // Layak and Tidak layak have buttons of their own.
  expect(text()).not.toContain('Terverifikasi')
  expect(text()).not.toContain('Tidak memenuhi syarat')
  await press(button('Pindah'))
  await vi.waitFor(() => expect(text()).toContain('Simpan status'))
})

test.each([
  [[], {}],
  [['WORKER_VERIFY'], { status: 'VERIFIED', allowedStatuses: ['MOVED'] }],
] as const)('who has no verdict to give changes the state by a button: %j, %j', async (permissions, worker) => {
  const { button, press, text } = await header(permissions, worker as Partial<WorkerDetail>)
  await press(button('Ubah status'))
  await vi.waitFor(() => expect(text()).toContain('Pindah'))
})
