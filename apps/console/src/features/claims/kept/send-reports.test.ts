// @vitest-environment happy-dom
import { type Client, CombinedError } from 'urql'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import type { KeptPhoto } from '../../../session/kept-photo.ts'
import type { PaperItem } from './send-papers.ts'
import type { ReportItem } from './send-reports.ts'

const [keepItems, keepItem] = vi.hoisted(() => [vi.fn(() => Promise.resolve(true)), vi.fn(() => Promise.resolve(true))])
vi.mock('../../../session/outbox-items.ts', async (original) => ({
  ...(await original<object>()),
  keepItems,
  keepItem,
}))
// A page that was tested before has loaded these with the outbox of the browser.
vi.resetModules()
const { paperItemsOf, sendPaper } = await import('./send-papers.ts')
const { keepReport, sendReport } = await import('./send-reports.ts')

const photo: KeptPhoto = { name: 'akta.jpg', type: 'image/jpeg', data: btoa('akta') }
const input = {
  workerId: 'w',
  kind: 'DEATH',
  eventDay: '2026-11-20',
  dayPrecision: 'DAY',
  place: 'Rumah',
  source: 'VILLAGE',
  atWorkOrOnTheWay: null,
  becauseOfWork: null,
  inTraffic: null,
} as const
const report: ReportItem = {
  ...{ id: 'REPORT w DEATH 2026-11-20', kind: 'REPORT', owner: 'orang:desa', state: 'WAITING', requestKey: 'k' },
  ...{ savedAt: '2026-11-20T01:00:00.000Z', compared: true, problem: null, workerId: 'w' },
  content: { input, name: 'Maria', photos: [{ kind: 'DEATH_CERTIFICATE', photo }] },
}
const opened = (claim: { readonly id: string } | null) => ({
  data: { reportLifeEvent: { __typename: 'ReportLifeEventSuccess', data: { id: 'e', claim } } },
})
const refused = (operation: string, code: string) => ({
  data: { [operation]: { __typename: 'ConflictError', code, message: 'Tidak', messageEn: 'No', workerId: null } },
})
const attached = { data: { addClaimPaper: { __typename: 'AddClaimPaperSuccess', data: { id: 'c' } } } }

function serverSaying(...answers: readonly object[]) {
  const requests: unknown[] = []
  const left = [...answers]
  const mutation = (_mutation: unknown, variables: { input: unknown }) => {
    requests.push(variables.input)
    return { toPromise: async () => left.shift() }
  }
  return { requests, client: { mutation } as unknown as Client }
}

afterEach(() => {
  keepItems.mockClear()
  keepItem.mockClear()
  vi.unstubAllGlobals()
})
afterAll(() => vi.resetModules())

test('said again it takes the place of what waited, and never of what somebody else keeps on the same phone', async () => {
  for (const owner of ['orang:desa', 'orang:desa', 'lain:desa']) await keepReport(owner, report.content)
  const [first, again, another] = (keepItem.mock.calls as unknown as [ReportItem][]).map(([{ id }]) => id)
  expect(again).toBe(first)
  expect(another).not.toBe(first)
})

test('a report that opens a case leaves the photos of its papers waiting for that case', async () => {
  const { client, requests } = serverSaying(opened({ id: 'c' }))
  expect(await sendReport(client, report)).toBeNull()
  expect(requests).toEqual([input])
  const [[items]] = keepItems.mock.calls as unknown as [[PaperItem[]]]
  expect(items).toMatchObject([
    {
      id: 'PAPER REPORT w DEATH 2026-11-20 DEATH_CERTIFICATE',
      state: 'WAITING',
      content: { claimId: 'c', name: 'Maria', kind: 'DEATH_CERTIFICATE', photo, fileId: null },
    },
  ])
})

test('photos of a report that opens no case are told of, and a report without photos is done', async () => {
  const { client } = serverSaying(opened(null), opened(null))
  expect(await sendReport(client, report)).toMatchObject({ code: 'PHOTOS_WITHOUT_CASE' })
  expect(await sendReport(client, { ...report, content: { ...report.content, photos: [] } })).toBeNull()
  expect(keepItems).not.toHaveBeenCalled()
})

test('what the keeper of the record refuses is told, and what was not heard waits', async () => {
  const unheard = { error: new CombinedError({ networkError: new Error('away') }) }
  const { client } = serverSaying(refused('reportLifeEvent', 'DEATH_ON_OTHER_DAY'), unheard)
  expect(await sendReport(client, report)).toMatchObject({ code: 'DEATH_ON_OTHER_DAY' })
  expect(await sendReport(client, report)).toBeInstanceOf(CombinedError)
  expect(keepItems).not.toHaveBeenCalled()
})

test('a photo is uploaded and put to its case; a case that takes no papers any more says so', async () => {
  const from = { owner: 'orang:desa', source: 'asal' }
  const [item] = paperItemsOf([{ kind: 'FAMILY_CARD', photo }], { claimId: 'c', name: 'Maria' }, from) as [PaperItem]
  const store = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ id: 'f1' })))
  vi.stubGlobal('fetch', store)
  const { client, requests } = serverSaying(attached, attached, refused('addClaimPaper', 'CLAIM_STATE'))
  expect(await sendPaper(client, item)).toBeNull()
  expect(requests).toEqual([{ claimId: 'c', kind: 'FAMILY_CARD', fileId: 'f1' }])
  expect(await sendPaper(client, { ...item, content: { ...item.content, fileId: 'f0' } })).toBeNull()
  expect(store).toHaveBeenCalledTimes(1)
  expect(await sendPaper(client, item)).toMatchObject({ code: 'CLAIM_STATE' })
})
