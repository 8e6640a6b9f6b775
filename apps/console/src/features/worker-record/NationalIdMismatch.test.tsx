// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { NationalIdMismatch } from './NationalIdMismatch.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const finding = (code: string) => ({
  path: 'birthDate',
  code,
  message: '',
  messageEn: '',
  severity: 'WARNING' as const,
})
const worker = {
  ...{ id: 'person', birthDate: '1980-02-27', sex: 'FEMALE' as const, mayUpdate: true, mayReveal: true },
  nationalIdFindings: [finding('NATIONAL_ID_BIRTH_DATE_MISMATCH')],
  openedNationalId: null,
}

async function shown(changed: Partial<Parameters<typeof NationalIdMismatch>[0]['worker']>) {
  const page = await renderSignedIn(<NationalIdMismatch worker={{ ...worker, ...changed }} />, [])
  unmount = page.unmount
  return page.text()
}

test('what the record says stands beside what the number says, the latter only while it is open', async () => {
  const closed = await shown({})
  expect(closed).toContain('Menurut isian: 27 Februari 1980.')
  expect(closed).toContain('Buka NIK')
  expect(closed).not.toContain('Menurut NIK')
  await unmount()
  const openedNationalId = { nationalId: '6101016802800001', expiresAt: '2026-11-20T02:00:00Z', reason: 'Berkas' }
  expect(await shown({ openedNationalId })).toContain('Menurut NIK: 28 Februari 1980.')
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/pekerja/person/ubah')
})

test('where nothing but the area differs it says nothing', async () => {
  expect(await shown({ nationalIdFindings: [finding('NATIONAL_ID_OTHER_AREA')] })).not.toContain('NIK')
})
