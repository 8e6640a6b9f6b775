import { describe, vi } from 'vitest'
import { type Answer, officerAt } from './chain/officer.ts'
import { expect, expectAccessible, journey } from './journey.ts'

/** A cohort of a new programme for the last month of the demo's decrees, which name some of its people already. @returns its id */
async function aCohortOfInsured(account: string, area: string, occupation: string): Promise<string> {
  const officer = await officerAt(process.env['PAYUNG_E2E_URL'] ?? '', account)
  const programme = await officer.does('createProgramme', {
    name: `Dijamin dua kali ${Date.now()}`,
    insuranceProgrammes: ['WORK_ACCIDENT', 'DEATH'],
    fromMonth: '2026-12-01',
    untilMonth: '2027-01-01',
    fundingSource: 'REGIONAL_BUDGET',
    quotas: [{ areaCode: area, people: 40 }],
  })
  const rule = {
    op: 'ALL',
    of: [
      { fact: 'AGE', from: 18 },
      { fact: 'OCCUPATION', among: [occupation] },
    ],
  }
  const ruled = await officer.does('saveRule', {
    programmeId: programme.id,
    expectedVersion: programme.version,
    rule: JSON.stringify(rule),
    effectiveFrom: '2026-11-01',
  })
  await officer.does('openProgramme', { programmeId: programme.id, expectedVersion: ruled.version })
  const cohort: Answer = await officer.does('createCohort', {
    programmeId: programme.id,
    name: `Dijamin dua kali ${Date.now()}`,
    seed: 'undian-dua-kali',
    reservePercent: 5,
  })
  const job = await officer.does(
    'computeCohort',
    { cohortId: cohort.id, expectedVersion: cohort.version, idempotencyKey: `dua-kali-${Date.now()}` },
    'id',
  )
  await officer.awaitsJob(job.id)
  return cohort.id
}

describe('whose month another decree pays', () => {
  journey(
    'is named with months and decree where it is one’s own, and left out in one step',
    'id light phone',
    async ({ signedIn, t }) => {
      const page = await signedIn('pontianak')
      const id = await aCohortOfInsured('pontianak', '61.71', 'RT_HEAD')
      await page.goto(`/kohort/${id}`)
      const notice = page
        .getByRole('status')
        .filter({ hasText: t.either('program lain instansi', 'another programme of your own') })
      await notice.getByRole('link', { name: '7/DATA-CONTOH/2026' }).first().waitFor()
      await notice.getByText(t.either('Des 2026', 'Dec 2026')).first().waitFor()
      await expectAccessible(page)
      await notice.getByRole('button', { name: t('Hitung ulang tanpa mereka') }).click()
      // The notice goes with each version of the cohort, also before it has been asked for anew: only the server can prove that nobody is left.
      const officer = await officerAt(process.env['PAYUNG_E2E_URL'] ?? '', 'pontianak')
      const nobodyIsLeft = async () => {
        const { cohort } = await officer.ask(
          'query ($id: ID!) { cohort(id: $id) { state insuredAlready { total } } }',
          { id },
        )
        expect(cohort).toMatchObject({ state: 'DRAFT', insuredAlready: { total: 0 } })
      }
      // A dear question: asked once a second, so that the work itself has its turn.
      await vi.waitFor(nobodyIsLeft, { timeout: 120_000, interval: 1_000 })
      await page.goto(`/kohort/${id}`)
      await page.getByText(t('Menurut wilayah')).waitFor()
      await notice.waitFor({ state: 'detached' })
    },
    { timeout: 300_000 },
  )

  journey(
    'is named with months and kind of payer, and not by whom, where it is another’s',
    'en dark desktop',
    async ({ signedIn, t }) => {
      const page = await signedIn('bengkayang')
      await page.goto(`/kohort/${await aCohortOfInsured('bengkayang', '61.07', 'FARMER')}`)
      const notice = page
        .getByRole('status')
        .filter({ hasText: t.either('keputusan pembayar lain', 'decree of another payer') })
      await notice.getByText(t.either('APBD provinsi', 'Provincial budget')).first().waitFor()
      expect(await notice.textContent()).not.toMatch(/DATA-CONTOH|Gubernur|Governor/)
      await expectAccessible(page)
    },
    { timeout: 300_000 },
  )
})

describe('a decree of another government', () => {
  journey(
    'reaches the custodian of its people, with whom it names there and what to do next',
    'id light phone',
    async ({ signedIn, t }) => {
      const page = await signedIn('kubu-raya')
      await page.goto('/tembusan')
      await page.getByRole('heading', { level: 1, name: t('Tembusan keputusan') }).waitFor()
      await expectAccessible(page)
      await page.getByLabel(t('Nomor atau program')).fill('12/DATA-CONTOH/2026')
      await page.getByRole('link', { name: '12/DATA-CONTOH/2026' }).first().click()
      await page.getByRole('heading', { level: 1, name: /12\/DATA-CONTOH\/2026 · / }).waitFor()
      await page.getByText(t.either('Beri tahu mereka lewat desanya', 'through their village')).waitFor()
      await page.locator('table tbody tr').first().waitFor()
      await expectAccessible(page)
    },
  )

  journey(
    'reaches the insurer’s branch, which is told whose registration it has and for whom it waits',
    'en dark desktop',
    async ({ signedIn, t }) => {
      const page = await signedIn('bpjs')
      await page.goto('/tembusan')
      await page.locator('table tbody a').first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByText(t.either('pendaftaran', 'registration')).first().waitFor()
      const [page2] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('link', { name: t('Salinan umum') }).click(),
      ])
      await page2.getByText('SHA-256').first().waitFor()
      await expectAccessible(page)
    },
  )
})
