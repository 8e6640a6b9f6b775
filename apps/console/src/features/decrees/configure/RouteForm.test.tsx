// @vitest-environment happy-dom
import { act } from 'react'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyDevice, memoryIdb } from '../../../session/testing/memory-idb.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { renderSignedIn } = await import('../../../ui/testing/signed-in.tsx')
const { serverWithAnswers } = await import('../../../ui/testing/render.tsx')
const { RouteForm } = await import('./RouteForm.tsx')

const route = {
  version: 2,
  steps: [{ label: 'Telaah', labelEn: null, duty: 'REVIEW', days: 3, voter: null, fromPeople: null, fromRupiah: null }],
} as never

let unmount = async () => {}
/** What a device writes or reads beside the page. */
const settled = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))))

beforeEach(emptyDevice)
afterEach(async () => {
  await unmount()
  await settled()
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

async function opened() {
  const { server, sent, answer } = serverWithAnswers()
  const page = await renderSignedIn(
    <RouteForm route={route} colleagues={[]} onClose={() => {}} onSaved={() => {}} />,
    ['DECREE_READ'],
    server,
  )
  unmount = page.unmount
  await settled()
  return { ...page, sent, answer }
}

test('a route that nobody saved is offered when its form is opened again, with its steps and the reason', async () => {
  const first = await opened()
  await first.press(first.button('Tambah langkah'))
  await first.fill('Alasan perubahan (opsional)', 'Sekda ikut memaraf')
  await unmount()
  await settled()
  const { button, press, text } = await opened()
  expect(text()).not.toContain('Langkah 2')
  await press(button('Lanjutkan draf dari'))
  expect(text()).toContain('Langkah 2')
  expect(document.querySelector('textarea')?.value).toBe('Sekda ikut memaraf')
})

test('a route that was saved leaves no draft', async () => {
  const { answer, button, fill, press } = await opened()
  await fill('Alasan perubahan (opsional)', 'Sekda ikut memaraf')
  await press(button('Simpan jalur'))
  await answer({ saveApprovalRoute: { __typename: 'SaveApprovalRouteSuccess', data: { version: 3 } } })
  await unmount()
  await settled()
  expect((await opened()).text()).not.toContain('Lanjutkan draf dari')
})
