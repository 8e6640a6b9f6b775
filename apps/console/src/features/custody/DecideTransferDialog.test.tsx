// @vitest-environment happy-dom
import { Client, cacheExchange, fetchExchange, Provider } from 'urql'
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { DataInboxParts } from '../data-inbox/DataInboxParts.tsx'
import type { Transfer } from './custody.query.ts'
import { DecideTransferDialog } from './DecideTransferDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const TRANSFER = {
  ...{ id: 'transfer', worker: null, reason: 'Pindah', state: 'PROPOSED', proposedBy: null, mine: false },
  ...{ proposedAt: '2026-11-20T02:00:00Z', onePersonRefusal: null },
  subject: { name: 'Siti', maskedNationalId: '6101', birthDate: '1980-01-01', sex: 'FEMALE', village: null },
  fromTenant: { id: 'from', shortName: 'Pemkab Sambas', kind: 'REGENCY' },
  toTenant: { id: 'to', shortName: 'Pemkot Pontianak', kind: 'CITY' },
  toVillage: { code: '61.71.01.1001', name: 'Benua Melayu', parent: null },
} as unknown as Transfer

test('once a transfer is accepted, the tab counts what waits anew', async () => {
  let waiting = 1
  const server: typeof fetch = async (_address, init) => {
    const isDecision = String(init?.body).includes('DecideCustodyTransfer')
    if (isDecision) waiting = 0
    const queue = { __typename: 'WorkQueue', key: 'TRANSFERS_TO_DECIDE', count: waiting }
    return Response.json({
      data: isDecision
        ? { decideCustodyTransfer: { __typename: 'DecideCustodyTransferSuccess' } }
        : { home: { __typename: 'Home', queues: [queue] } },
    })
  }
  const client = new Client({
    url: 'http://payung.test/graphql',
    // As the console's own: a list that is open is asked again where a kind of its rows was changed.
    exchanges: [cacheExchange, fetchExchange],
    fetch: server,
    preferGetMethod: false,
  })
  const page = await renderSignedIn(
    <Provider value={client}>
      <DataInboxParts />
      <DecideTransferDialog transfer={TRANSFER} answer="ACCEPT" onClose={vi.fn()} onDecided={vi.fn()} />
    </Provider>,
    ['CUSTODY_DECIDE'],
  )
  unmount = page.unmount
  const tab = () => document.querySelector('nav li')?.textContent
  await vi.waitFor(() => expect(tab()).toBe('Serah terima1'))
  await page.press(document.querySelector('form button[type=submit]') as HTMLButtonElement)
  await vi.waitFor(() => expect(tab()).toBe('Serah terima0'))
})
