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
  version: 3,
  nationalIdConfirmation: null,
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

test('whoever keeps the record notes that it was compared, with a reason', async () => {
  const sent: unknown[] = []
  const page = await renderSignedIn(<NationalIdMismatch worker={worker} />, [], async (_address, init) => {
    sent.push(JSON.parse(String(init?.body)).variables)
    return Response.json({ data: { confirmNationalId: { __typename: 'ConfirmNationalIdSuccess', data: null } } })
  })
  unmount = page.unmount
  await page.press(page.button('Sudah cocok dengan KTP'))
  await page.press(page.button('Catat'))
  expect(page.text()).toContain('Tulis sekurangnya 10 huruf.')
  expect(sent).toEqual([])
  await page.fill('Alasan', 'KTP dan akta lahir dilihat.')
  await page.press(page.button('Catat'))
  const input = { workerId: 'person', expectedVersion: 3, confirmed: true, because: 'KTP dan akta lahir dilihat.' }
  await expect.poll(() => sent).toEqual([{ input }])
})

test('once it is noted the page says who compared it and why, and offers to take it back', async () => {
  const nationalIdConfirmation = { at: '2026-11-20T02:00:00Z', byName: 'Siti', because: 'Akta lahir dilihat.' }
  const text = await shown({ nationalIdConfirmation })
  expect(text).toContain('Oleh Siti')
  expect(text).toContain('Akta lahir dilihat.')
  expect(text).toContain('Batalkan pencocokan')
  expect(text).not.toContain('Perbaiki data')
  await unmount()
  expect(await shown({ nationalIdConfirmation, mayUpdate: false })).not.toContain('Batalkan pencocokan')
})
