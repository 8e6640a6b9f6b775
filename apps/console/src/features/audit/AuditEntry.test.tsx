// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { AuditTable } from './AuditTable.tsx'
import type { AuditEvent } from './audit.query.ts'
import type { AuditAddress } from './audit-address.ts'
import { EventPanel } from './EventPanel.tsx'
import type { AuditList } from './use-audit-list.ts'

let unmount = async () => {}
afterEach(() => unmount())

const [DECREE, FROM, TO] = ['11', '22', '33'].map((two) => `01a22f6c-9e1f-7eea-a705-90bd66a57b${two}`) as [
  string,
  string,
  string,
]
const EVENT: AuditEvent = {
  ...{ id: 'E1', at: '2026-11-20T02:00:00Z', actor: null, action: 'REGISTRATIONS_SENT', sealed: true },
  ...{ subjectKind: 'decree', subjectId: DECREE, workerId: null, fields: [], subjectVersion: null },
  details: JSON.stringify({ byTenant: FROM, toTenant: TO, people: 3, purposeless: 'X', outcome: 'SOMETHING_NEW' }),
  names: JSON.stringify({ [DECREE]: '400/7/2027 · Pekerja rentan', [FROM]: 'Kabupaten Kubu Raya' }),
}

async function table(events: readonly AuditEvent[], address: AuditAddress) {
  const list = { address, events, go: () => {}, list: { stale: false, fetching: false } } as unknown as AuditList
  const page = await renderSignedIn(<AuditTable list={list} onOpen={() => {}} />, ['AUDIT_READ'])
  unmount = page.unmount
  return page
}

test('an empty answer says which filters stand', async () => {
  const { text } = await table([], { tanya: 'nik', dari: '2026-11-01' })
  expect(text()).toContain('Yang mempersempit: pertanyaan “Siapa membuka NIK?”; dari 1 November 2026.')
  expect(text()).not.toContain('Longgarkan')
})

test('a row names the decree that it is about', async () => {
  expect((await table([EVENT], {})).text()).toContain('Keputusan: 400/7/2027 · Pekerja rentan')
})

test('an entry shows names and words; ids without a name and codes without a word stand among the technical parts', async () => {
  const page = await renderSignedIn(<EventPanel event={EVENT} onClose={() => {}} onNarrow={() => {}} />, ['AUDIT_READ'])
  unmount = page.unmount
  const facts = [...document.querySelectorAll('dl > div')].map((fact) => fact.textContent)
  expect(facts).toEqual([
    expect.stringContaining('Waktu'),
    'OlehSistem',
    'TentangKeputusan: 400/7/2027 · Pekerja rentan',
    'Instansi yang bertindakKabupaten Kubu Raya',
    'Orang3',
  ])
  expect(document.querySelector('details')?.textContent).toContain('REGISTRATIONS_SENT')
  expect(document.querySelector('details')?.textContent).toContain(TO)
})
