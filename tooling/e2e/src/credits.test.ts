import { officerAt } from './chain/officer.ts'
import { typedDayIn } from './demo-day.ts'
import { expect, expectAccessible, journey } from './journey.ts'

const POSTED_DECREE =
  'query ($search: String) { decrees(first: 20, filter: { search: $search }) { edges { node { id number kind } } } }'
const ANNEX = `query ($id: ID!) { decree(id: $id) { consolidated(first: 100, on: "2026-03-01") { edges { node { workerId name } } } } }`
const PERSON = `query ($id: ID!) { lifeEvents(workerId: $id) { isWithdrawn } workerCredits(workerId: $id) { months }
  contributionMonths(workerId: $id) { month state } node(id: $id) { ... on Worker { status } } }`
const PROPOSALS = '{ workerProposals(first: 100) { edges { node { id worker { id } } } } }'
const SETTLED = '{ creditSettlements(first: 50) { totalCount } }'

/** Somebody of Pontianak's decree whose months the insurer has posted, and of whom nothing is reported: a walk that broke off before leaves a report behind. */
async function somebodyPosted(account: string) {
  const officer = await officerAt(process.env['PAYUNG_E2E_URL'] ?? '', account)
  const { decrees } = await officer.ask(POSTED_DECREE, { search: 'DATA-CONTOH' })
  for (const { node: decree } of decrees.edges) {
    if (decree.kind !== 'DESIGNATION' || decree.number === null) continue
    const annex = await officer.ask(ANNEX, { id: decree.id })
    for (const { node: person } of annex.decree.consolidated.edges) {
      const standing = await officer.ask(PERSON, { id: person.workerId })
      const posted = standing.contributionMonths.filter(({ state }: { state: string }) => state === 'PROTECTED')
      const isAlive = standing.node?.status === 'CANDIDATE' || standing.node?.status === 'VERIFIED'
      if (isAlive && posted.length > 4 && standing.lifeEvents.length === 0 && standing.workerCredits.length === 0)
        return { officer, decree, person }
    }
  }
  throw new Error('of everybody who is posted something was reported')
}

journey(
  'a death that is reported and confirmed shows what was paid too much, two settle it, and the place goes to the reserve',
  'id light desktop',
  async ({ signedIn, t }) => {
    const { officer, decree, person } = await somebodyPosted('pontianak')
    const verifier = await officerAt(process.env['PAYUNG_E2E_URL'] ?? '', 'pontianak.verifier')
    const death = {
      kind: 'DEATH',
      eventDay: '2026-02-10',
      dayPrecision: 'DAY',
      place: 'Rumah keluarga',
      source: 'VILLAGE',
    }
    await verifier.does('reportLifeEvent', { workerId: person.workerId, ...death }, 'id')

    // Only reported: it is seen, and cannot be chosen.
    const treasurer = await signedIn('pontianak.treasurer')
    await treasurer.goto('/iuran/kelebihan')
    await treasurer.getByRole('heading', { level: 1, name: t('Kelebihan iuran') }).waitFor()
    const choice = treasurer.getByRole('checkbox', { name: t('Pilih {0}', { 0: person.name }) })
    await choice.first().waitFor()
    expect(await choice.first().isDisabled()).toBe(true)
    await expectAccessible(treasurer, 'credits that are only reported')

    const { workerProposals } = await officer.ask(PROPOSALS)
    const proposal = workerProposals.edges.find(
      ({ node }: { node: { worker: { id: string } | null } }) => node.worker?.id === person.workerId,
    ).node
    await officer.does('decideWorkerProposal', { proposalId: proposal.id, accept: true, fields: ['status'] }, 'id')

    await treasurer.reload()
    await choice.first().waitFor()
    await choice.first().check()
    const chosen = await treasurer.locator('[aria-live=polite]').filter({ hasText: /Rp/ }).first().textContent()
    const amount = /Rp\s?([\d.]+)/.exec(chosen ?? '')?.[1]?.replaceAll('.', '') ?? ''
    await treasurer.getByRole('button', { name: t('Catat penyelesaian') }).click()
    const dialog = treasurer.getByRole('dialog')
    await dialog.getByLabel(t('Jumlah menurut surat BPJS (Rp)')).fill('1')
    const today = typedDayIn(0)
    await dialog.getByLabel(t('Tanggal pengembalian'), { exact: true }).fill(today)
    const reference = `B/${Date.now()}/BPJS`
    await dialog.getByLabel(t('Nomor surat atau bukti')).fill(reference)
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog
      .getByText(new RegExp(t.either('bukan jumlah kelebihan yang dipilih', 'not the sum of the chosen credits')))
      .first()
      .waitFor()
    await expectAccessible(treasurer, 'an amount that differs')
    await dialog.getByLabel(t('Jumlah menurut surat BPJS (Rp)')).fill(amount)
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await treasurer
      .getByRole('row', { name: new RegExp(reference) })
      .getByText(t('Menunggu pemastian'))
      .waitFor()
    await expectAccessible(treasurer, 'a settlement that waits')

    const approver = await signedIn('pontianak.approver')
    await approver.goto('/iuran/kelebihan')
    const row = approver.getByRole('row', { name: new RegExp(reference) })
    await row.getByRole('button', { name: t('Pastikan') }).click()
    await expectAccessible(approver, 'confirmation')
    await approver
      .getByRole('dialog')
      .getByRole('button', { name: t('Pastikan') })
      .click()
    await row.getByText(t('Dipastikan'), { exact: true }).waitFor()
    expect((await officer.ask(SETTLED)).creditSettlements.totalCount).toBeGreaterThan(0)

    // Home says in one line that a place is free; the decree says who comes next.
    const page = await signedIn('pontianak')
    await page
      .getByRole('link', { name: t.either('lihat siapa yang menggantikan', 'see who comes next') })
      .first()
      .waitFor()
    await page.goto(`/keputusan/${decree.id}`)
    await page.getByRole('heading', { name: new RegExp(t.either('tempat kosong', 'free place')) }).waitFor()
    await page.getByText(person.name).first().waitFor()
    await expectAccessible(page, 'free places of a decree')
    // Nobody of this list waits: what is left is to empty the place.
    await page.getByRole('button', { name: t('Kosongkan lewat perubahan') }).click()
    await expectAccessible(page, 'the draft of a replacement')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Buat konsep') })
      .click()
    await page.waitForURL(/tab=perubahan/)
    await page.getByText(person.name).first().waitFor()
  },
)
