// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { UnreportedDeath } from './UnreportedDeath.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function shown(may: { readonly mayReportEvent: boolean; readonly mayReportToKeeper: boolean }) {
  const page = await renderSignedIn(<UnreportedDeath worker={{ id: 'person', ...may }} />, [
    'WORKER_READ',
    'CLAIM_READ',
  ])
  unmount = page.unmount
  return page.text()
}

test('whoever may report a death is led there, and nobody else', async () => {
  expect(await shown({ mayReportEvent: true, mayReportToKeeper: false })).toContain('Laporkan kematian')
  await unmount()
  expect(await shown({ mayReportEvent: false, mayReportToKeeper: true })).toContain('Laporkan kematian')
  await unmount()
  const text = await shown({ mayReportEvent: false, mayReportToKeeper: false })
  expect(text).toContain('hari meninggalnya belum dilaporkan')
  expect(text).not.toContain('Laporkan kematian')
})
