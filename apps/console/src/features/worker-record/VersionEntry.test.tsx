// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { VersionEntry } from './VersionEntry.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const VERSION = {
  ...{ version: 3, recordedFrom: '2026-11-20T03:00:00Z', recordedTo: null, recordedBy: null },
  ...{ isByAnotherGovernment: false, because: 'Menurut kartu keluarga', readable: true, changes: [] },
}

async function signed(facts: object) {
  const page = await renderSignedIn(<VersionEntry version={{ ...VERSION, ...facts }} />, ['WORKER_READ'])
  unmount = page.unmount
  return page.text()
}

test('a change by another government is signed by it, and only what nobody signed by the system', async () => {
  const foreign = await signed({ isByAnotherGovernment: true })
  expect(foreign).toContain('Instansi lain: “Menurut kartu keluarga”')
  expect(foreign).not.toContain('Sistem')
  await unmount()
  expect(await signed({})).toContain('Sistem: “Menurut')
  await unmount()
  expect(await signed({ recordedBy: { id: 'user', name: 'Uray Fitriani' } })).toContain('Uray Fitriani: “Menurut')
})
