import { draftsDecree } from './chain/draft.ts'
import { checksAnswers } from './checks-answers.ts'
import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'Bagian hukum: goes from the home to the decree that waits, approves it by a choice of its own; nothing waits any more, and the next person has it',
  'en dark desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('ketapang.legal')
    const queue = page.getByRole('link', { name: t('Keputusan menunggu Anda') })
    await queue.waitFor()
    await expectAccessible(page, 'home of the legal bureau')
    await queue.click()
    const waiting = page.getByRole('list', { name: t('Menunggu Anda') }).getByRole('article')
    await waiting.first().waitFor()
    await expectAccessible(page, 'what waits for the legal bureau')
    const title = (await waiting.first().getAttribute('aria-label')) ?? ''
    await waiting.first().getByRole('heading', { level: 2 }).getByRole('link').click()
    await page.getByRole('button', { name: t('Periksa dan paraf') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: t('Setuju'), exact: true }).check()
    await checksAnswers(dialog, t)
    await expectAccessible(page, 'a vote')
    await dialog.getByRole('button', { name: t.begin('Setujui {people} orang') }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.goto('/meja')
    await page.getByText(t('Tidak ada yang menunggu Anda')).waitFor()
    await expectAccessible(page, 'a desk on which nothing waits')
    // What they did is ticked among their first steps, though it waits no more.
    await page.goto('/')
    const step = page.getByRole('listitem').filter({ hasText: t('Putuskan satu hal di meja Anda') })
    await step.getByLabel(t('Selesai')).waitFor()
    await expectAccessible(page, 'home with a step that is done')
    const approver = await signedIn('ketapang.approver')
    await approver.getByRole('link', { name: t('Menunggu keputusan Anda') }).click()
    const next = approver.getByRole('list', { name: t('Menunggu Anda') }).getByRole('article', { name: title })
    await next.getByText(t('Menunggu paraf Anda')).waitFor()
    await expectAccessible(approver, 'what the legal bureau has approved')
  },
  { once: true },
)

const SANGGAU = {
  slug: 'sanggau',
  fundingSource: 'REGIONAL_BUDGET',
  regencies: ['61.03'],
  quotaOf: () => 20,
  head: 'Bupati Sanggau',
} as const

/** A decree that the legal bureau has approved already. @returns its programme, which no other decree has */
async function waitsForSecretary(): Promise<string> {
  const { id, government } = await draftsDecree(SANGGAU)
  const { officer, legal } = government
  const read = async () =>
    (await officer.ask('query ($id: ID!) { decree(id: $id) { version programme { name } } }', { id })).decree
  await officer.does('submitDecree', { decreeId: id, expectedVersion: (await read()).version })
  const { version, programme } = await read()
  await legal.does('voteOnDecree', { decreeId: id, expectedVersion: version, vote: 'APPROVE' })
  return programme.name
}

journey(
  'Pejabat yang memutuskan: goes from the home to the desk, decides, and the decree waits for the record of its signature',
  'id light phone',
  async ({ signedIn, t }) => {
    const programme = await waitsForSecretary()
    const secretary = await signedIn('sanggau.approver')
    await secretary.getByRole('heading', { name: t('Menunggu keputusan Anda') }).waitFor()
    await secretary.getByRole('article').first().getByText(t('Iuran sebulan')).waitFor()
    await expectAccessible(secretary, 'home of who decides')
    await secretary.getByRole('link', { name: t('Putuskan satu hal di meja Anda') }).click()
    const waiting = secretary.getByRole('list', { name: t('Menunggu Anda') }).getByRole('article')
    const decree = waiting.filter({ hasText: programme })
    await decree.getByText(t('Menunggu paraf Anda')).waitFor()
    await expectAccessible(secretary, 'the desk')
    await decree.getByRole('heading', { level: 2 }).getByRole('link').click()
    await secretary.getByRole('button', { name: t('Periksa dan paraf') }).click()
    const dialog = secretary.getByRole('dialog')
    await dialog.getByRole('radio', { name: t('Setuju'), exact: true }).check()
    await checksAnswers(dialog, t)
    await expectAccessible(secretary, 'the vote of who decides')
    await dialog.getByRole('button', { name: t.begin('Setujui {people} orang') }).click()
    await dialog.waitFor({ state: 'detached' })
    await secretary.goto('/meja')
    await decree.getByText(t('Menunggu tanda tangan')).waitFor()
    expect(await decree.getByText(t('Menunggu paraf Anda')).count()).toBe(0)
    await expectAccessible(secretary, 'the desk after the vote')

    // Whoever records the signature has it, too.
    const legal = await signedIn('sanggau.legal')
    await legal.goto('/meja')
    await legal
      .getByRole('list', { name: t('Menunggu Anda') })
      .getByRole('article')
      .filter({ hasText: programme })
      .getByText(t('Menunggu tanda tangan'))
      .waitFor()
    await expectAccessible(legal, 'a signature that waits to be recorded')
  },
)

journey(
  'Pemeriksa (auditor): asks from the home who got or lost a role, and takes the answer as a file',
  'id dark phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('auditor')
    await page.getByRole('heading', { name: t('Yang hendak diperiksa') }).waitFor()
    await page.getByRole('heading', { name: t('Perlindungan per wilayah') }).waitFor()
    await expectAccessible(page, 'home of an auditor')
    await page.getByRole('link', { name: t('Siapa mendapat atau kehilangan peran?') }).click()
    await page.getByText(t('Peran pemeriksa dikonfirmasi')).first().waitFor()
    await expectAccessible(page, 'an answer of the audit log')
    await page.getByRole('button', { name: t('Ekspor') }).click()
    const file = page.getByRole('dialog').getByRole('link', { name: t.begin('Unduh {0}') })
    await file.waitFor()
    const answer = await page.request.get((await file.getAttribute('href')) ?? '')
    expect([answer.status(), (await answer.text()).split('\n').length > 2]).toEqual([200, true])
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Tutup') })
      .last()
      .click()
    // Taking it is an entry of the log itself.
    await page.goto('/audit?tanya=keluar')
    await page.getByText(t('Catatan audit diekspor')).first().waitFor()
  },
)
