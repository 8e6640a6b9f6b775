import { describe } from 'vitest'
import { decides } from './chain/decide.ts'
import { governmentAt } from './chain/government.ts'
import { officerAt } from './chain/officer.ts'
import { stopwatch } from './chain/stopwatch.ts'
import { expect, expectAccessible, journey } from './journey.ts'

const RESERVE =
  'query ($id: ID!) { decree(id: $id) { reserve(first: 25) { edges { node { workerId name area { code } refused { text } } } } } }'

interface Waiting {
  readonly workerId: string
  readonly name: string
  readonly area: { readonly code: string }
  readonly refused: object | null
}

/** The draft of an amendment to a decree of the demonstration, and two who wait for one area, the earlier one first. */
async function amendmentWithReserve(account: string, number: string) {
  const officer = await officerAt(process.env['PAYUNG_E2E_URL'] ?? '', account)
  const { decrees } = await officer.ask(
    'query ($search: String) { decrees(first: 10, filter: { search: $search }) { edges { node { id number } } } }',
    { search: number },
  )
  const signed = decrees.edges.find(({ node }: { node: { number: string } }) => node.number === number).node
  const { id } = await officer.does('draftAmendment', { decreeId: signed.id, fromMonth: '2026-12-01' })
  const { decree } = await officer.ask(RESERVE, { id })
  const waiting: Waiting[] = decree.reserve.edges
    .map(({ node }: { node: Waiting }) => node)
    .filter(({ refused }: Waiting) => refused === null)
  const [next] = waiting
  const later = waiting.find(({ workerId, area }) => workerId !== next?.workerId && area.code === next?.area.code)
  if (next === undefined || later === undefined)
    throw new Error(`nobody waits behind another: ${JSON.stringify(waiting)}`)
  return { id, next, later }
}

/** It holds into the next year: on each day of the demonstration’s year a month of it is yet to come, in which somebody can come in. */
const PLEDGED_DECREE = '34/DATA-CONTOH/2026'
const ANNEX =
  'query ($search: String) { decrees(first: 10, filter: { search: $search }) { edges { node { id number entries(first: 100) { edges { node { name workerId } } } } } } }'
const PLACES = 'query ($id: ID!) { freePlaces(decreeId: $id) { name isPledged nextName } }'
const FROM_MONTH = 'query ($id: ID!) { decree(id: $id) { fromMonth } }'
const WORKER = 'query ($id: ID!) { worker(id: $id) { id version status } }'

interface PledgedPlace {
  readonly name: string
  readonly isPledged: boolean
  readonly nextName: string | null
}

/** Somebody around the airport, for whom a company pays, has died: the officers of the region, the decree, and the place with who comes next. */
async function placeOfPledge() {
  const government = await governmentAt(process.env['PAYUNG_E2E_URL'] ?? '', {
    slug: 'kubu-raya',
    fundingSource: 'REGIONAL_BUDGET',
    regencies: ['61.12'],
    quotaOf: () => 0,
    head: 'Bupati Kubu Raya',
  })
  const { officer } = government
  const { decrees } = await officer.ask(ANNEX, { search: PLEDGED_DECREE })
  const decree = decrees.edges.find(({ node }: { node: { number: string } }) => node.number === PLEDGED_DECREE).node
  const placeWithNext = async () => {
    const { freePlaces } = await officer.ask(PLACES, { id: decree.id })
    return freePlaces.find((place: PledgedPlace) => place.isPledged && place.nextName !== null)
  }
  // A walk that broke off before has left the place free.
  const earlier = await placeWithNext()
  if (earlier !== undefined) return { government, decree, place: earlier }
  for (const { node: line } of decree.entries.edges) {
    const { worker } = await officer.ask(WORKER, { id: line.workerId })
    if (!/CANDIDATE|VERIFIED/.test(worker?.status)) continue
    const died = { status: 'DECEASED', because: 'Akta kematian diterima dari desa' }
    await officer.does('changeWorkerStatus', { workerId: worker.id, expectedVersion: worker.version, ...died })
    const place = await placeWithNext()
    if (place === undefined) throw new Error(`nobody waits in the order of the pledge that paid for ${line.name}`)
    return { government, decree, place }
  }
  throw new Error(`nobody is left in ${PLEDGED_DECREE}`)
}

describe('an amendment', () => {
  journey(
    'asks for a reason where somebody comes before others of the reserve, and shows it beside the name',
    'en light phone',
    async ({ signedIn, t }) => {
      const { id, next, later } = await amendmentWithReserve('kubu-raya', '9/DATA-CONTOH/2026')
      const page = await signedIn('kubu-raya')
      await page.goto(`/keputusan/${id}?tab=perubahan`)
      await page.getByRole('button', { name: t('Tambah perubahan') }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('radio', { name: t('Tambahkan dari cadangan') }).check()
      const choice = dialog.getByLabel(t('Pengganti dari cadangan'))
      await choice.selectOption(next.workerId)
      expect(await dialog.getByLabel(t('Alasan mendahulukan orang ini')).count()).toBe(0)
      await choice.selectOption(later.workerId)
      const reason = dialog.getByLabel(t('Alasan mendahulukan orang ini'))
      await reason.waitFor()
      await expectAccessible(page)
      await reason.fill('Rumahnya terbakar dan ia sedang sakit')
      await dialog.getByRole('button', { name: t('Simpan perubahan') }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByText(later.name).first().waitFor()
      await page
        .getByText(/Rumahnya terbakar dan ia sedang sakit/)
        .first()
        .waitFor()
      await expectAccessible(page)
    },
    { once: true },
  )

  journey(
    'brings the next of the order of a pledge in for whom it would have paid but for their death, and the decree then names the newcomer',
    'id light desktop',
    async ({ signedIn, t }) => {
      const { government, decree, place } = await placeOfPledge()
      const page = await signedIn('kubu-raya')
      await page.goto(`/keputusan/${decree.id}`)
      const free = page.getByRole('region', { name: t('Tempat kosong') }).getByRole('table')
      const row = free.getByRole('row').filter({ hasText: place.name })
      await row.getByText(place.nextName).waitFor()
      await row.getByText(t('menurut urutan janji yang membayarnya')).waitFor()
      await expectAccessible(page, 'a free place that a pledge pays for')
      await page.getByRole('button', { name: t('Gantikan dari cadangan') }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: t('Buat konsep') }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.waitForURL(/tab=perubahan/)
      await page.getByRole('button', { name: t('Tambah perubahan') }).waitFor()
      await page.getByText(t('Memuat perubahan')).waitFor({ state: 'detached' })
      await page.getByRole('main').getByText(place.nextName).first().waitFor()
      await expectAccessible(page, 'the draft that replaces whom a pledge paid for')
      const draft = decodeURIComponent(/keputusan\/([^?]+)/.exec(page.url())?.[1] ?? '')
      const { decree: amendment } = await government.officer.ask(FROM_MONTH, { id: draft })

      await decides(government, draft, { what: 'replacement', time: stopwatch() })
      // From its month on the annex of the decree names the newcomer, and who has died no more.
      const people = page.getByRole('region', { name: t('Orang dalam lampiran') }).getByRole('table')
      const named = (name: string) =>
        people.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
      // An annex has more people than a page: they are looked for by name.
      const looksFor = (name: string) =>
        page.goto(
          `/keputusan/${decree.id}?${new URLSearchParams({ tab: 'lampiran', per: amendment.fromMonth, cari: name })}`,
        )
      await looksFor(place.name)
      await people
        .or(page.getByText(t('Tidak seorang pun.'), { exact: true }))
        .first()
        .waitFor()
      expect(await named(place.name).count()).toBe(0)
      await looksFor(place.nextName)
      await named(place.nextName).first().waitFor()
      await expectAccessible(page, 'the annex with its newcomer')
    },
    { once: true, timeout: 600_000 },
  )
})
