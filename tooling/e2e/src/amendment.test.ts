import { describe } from 'vitest'
import { officerAt } from './chain/officer.ts'
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
})
