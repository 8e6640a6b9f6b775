import type { BrowserContext, Page } from 'playwright-core'
import { asks } from './asks.ts'
import type { Look } from './every-look.ts'
import { freshName, freshNationalId as nationalIdThatBegins } from './fresh-person.ts'
import { expect, expectAccessible, journey, pressSignOut, signIn } from './journey.ts'
import { keepShell, openOffline } from './offline.ts'
import { PHOTO } from './photo.ts'
import type { Words } from './words.ts'

const freshNationalId = () => nationalIdThatBegins('611207550482')

const VILLAGE = 'desa-61.12.07.2002'
const card = (page: Page, name: string) => page.getByRole('article').filter({ hasText: name })

interface Person {
  readonly name: string
  readonly nationalId: string
}

/** Whose words, and whether a step fills the screen. */
interface Way {
  readonly t: Words
  readonly look: Look
}

const saveButton = (page: Page, t: Words) => page.getByRole('button', { name: t('Daftarkan'), exact: true })

async function fillIn(page: Page, { t, look }: Way, person: Person): Promise<void> {
  await page.getByLabel(t('NIK')).first().fill(person.nationalId)
  await page.getByLabel(t('Nama')).first().fill(person.name)
  if (look.size === 'phone') await page.getByRole('button', { name: t('Lanjut') }).click()
  await page.getByRole('combobox', { name: t('Desa atau kelurahan') }).waitFor()
  if (look.size === 'phone') await page.getByRole('button', { name: t('Lanjut') }).click()
  await saveButton(page, t).waitFor()
}

async function register(page: Page, way: Way, person: Person): Promise<void> {
  await page.goto('/pekerja/baru')
  await fillIn(page, way, person)
  await saveButton(page, way.t).click()
}

async function countCalled(page: Page, name: string): Promise<number> {
  const { workers } = await asks<{ workers: { totalCount: number } }>(
    page,
    'query ($s: String) { workers(first: 10, search: $s) { totalCount } }',
    { s: name },
  )
  return workers.totalCount
}

journey(
  'a village officer without a connection opens the console, registers, and it is sent by itself',
  'id light phone',
  async ({ signedIn, t, look }) => {
    const name = freshName()
    const page = await signedIn(VILLAGE)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await keepShell(page)
    await openOffline(page, t)
    await expectAccessible(page)
    await page
      .getByRole('main')
      .getByRole('link', { name: t('Daftarkan orang') })
      .click()
    for (const [at, kind] of [t('Foto KTP'), t('Foto kartu keluarga')].entries()) {
      const file = page.locator('input[type=file]').nth(at)
      await file.setInputFiles({ name: 'kartu.png', mimeType: 'image/png', buffer: PHOTO })
      await page.getByRole('img', { name: kind, exact: true }).waitFor()
    }
    await expectAccessible(page)
    await fillIn(page, { t, look }, { name, nationalId: freshNationalId() })
    await saveButton(page, t).click()

    await page.getByRole('heading', { level: 1, name: t('Kotak keluar') }).waitFor()
    await card(page, name).getByText(t.either('2 foto kartu ikut dikirim', '2 card photos are sent along')).waitFor()
    await card(page, name).getByText(t('Menunggu kirim')).waitFor()
    await card(page, name)
      .getByText(t('Tersimpan di perangkat ini, belum terdaftar. Dikirim sendiri begitu tersambung.'))
      .waitFor()
    await page
      .getByText(t('<0>Luring.</0> {unsent} kiriman di perangkat ini, belum terdaftar.', { unsent: 1 }))
      .waitFor()
    await expectAccessible(page)
    await page.reload()
    await card(page, name).getByText(t('Menunggu kirim')).waitFor()

    await page.context().setOffline(false)
    for (const label of [t('Lihat orangnya'), t('Foto KTP'), t('Foto kartu keluarga')])
      await card(page, name).filter({ hasText: label }).getByText(t('Terkirim'), { exact: true }).waitFor()
    await expectAccessible(page)
    await card(page, name)
      .getByRole('link', { name: t('Lihat orangnya') })
      .click()
    await page.getByRole('heading', { level: 1, name: name }).waitFor()
    await page.getByRole('tab', { name: t('Berkas') }).click()
    const papers = page.getByRole('listitem').filter({ hasText: '.jpg' })
    await papers.filter({ hasText: t('KTP') }).waitFor()
    await papers.filter({ hasText: t('Kartu keluarga') }).waitFor()
    expect(await papers.count()).toBe(2)
    await expectAccessible(page)
  },
)

journey('an answer that is lost on the way makes nobody twice', 'en dark phone', async ({ signedIn, t, look }) => {
  const name = freshName()
  const page = await signedIn(VILLAGE)
  let lost = 0
  // The server hears it and registers; the answer never arrives. Then the line is gone for a while.
  await page.route('**/graphql', async (route) => {
    if (lost > 0 || !(route.request().postData() ?? '').includes('RegisterWorker')) return route.continue()
    lost += 1
    await route.fetch()
    // Longer than a form waits before it keeps what was typed last as a draft.
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await page.context().setOffline(true)
    await route.abort('connectionreset')
  })
  await register(page, { t, look }, { name, nationalId: freshNationalId() })
  await card(page, name).getByText(t('Menunggu kirim')).waitFor()
  expect(lost).toBe(1)
  await page.context().setOffline(false)
  await card(page, name).getByText(t('Terkirim'), { exact: true }).waitFor()
  expect(await countCalled(page, name)).toBe(1)
})

journey('pressing twice on a slow line registers once', 'en light phone', async ({ signedIn, t, look }) => {
  const name = freshName()
  const page = await signedIn(VILLAGE)
  let requests = 0
  await page.route('**/graphql', async (route) => {
    if ((route.request().postData() ?? '').includes('RegisterWorker')) {
      requests += 1
      await new Promise((resolve) => setTimeout(resolve, 1500))
    }
    await route.continue()
  })
  await page.goto('/pekerja/baru')
  await fillIn(page, { t, look }, { name, nationalId: freshNationalId() })
  await saveButton(page, t).dblclick()
  await page.getByRole('heading', { level: 1, name: name }).waitFor()
  expect(requests).toBe(1)
  expect(await countCalled(page, name)).toBe(1)
})

journey(
  'what was registered elsewhere meanwhile is a conflict to decide, and signing out says what stays behind',
  'id dark phone',
  async ({ signedIn, t, look }) => {
    const name = freshName()
    const nationalId = freshNationalId()
    const page = await signedIn(VILLAGE)
    await keepShell(page)
    await openOffline(page, t)
    await page
      .getByRole('main')
      .getByRole('link', { name: t('Daftarkan orang') })
      .first()
      .click()
    await fillIn(page, { t, look }, { name, nationalId })
    await saveButton(page, t).click()
    await card(page, name).getByText(t('Menunggu kirim')).waitFor()

    const office = await signedIn('kubu-raya')
    const { registerWorker } = await asks<{ registerWorker: { __typename: string } }>(
      office,
      'mutation ($i: RegisterWorkerInput!) { registerWorker(input: $i) { __typename } }',
      { i: { nationalId, name: freshName(), birthDate: '1982-04-15', sex: 'FEMALE', villageCode: '61.12.07.2002' } },
    )
    expect(registerWorker.__typename).toBe('RegisterWorkerSuccess')

    await page.context().setOffline(false)
    await card(page, name).getByText(t('Bentrok'), { exact: true }).waitFor()
    await card(page, name).getByText(t.either('sudah terdaftar', 'already registered')).waitFor()
    await expectAccessible(page)

    await pressSignOut(page, t, look)
    const dialog = page.getByRole('dialog')
    await dialog
      .getByText(t('{open} masih berupa draf atau bentrok. Selesaikan di kotak keluar, atau buang.', { open: 1 }))
      .waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: t('Tetap masuk') }).click()
    await card(page, name).getByText(t('Bentrok'), { exact: true }).waitFor()
    await pressSignOut(page, t, look)
    await dialog.getByRole('button', { name: t('Buang {count} kiriman dan keluar', { count: 1 }) }).click()
    await page.getByRole('button', { name: t('Masuk'), exact: true }).waitFor()
  },
)

journey(
  'an ended session locks what is on the device, and gives it back to who signs in again',
  'en light desktop',
  async ({ signedIn, t }) => {
    const name = freshName()
    const page = await signedIn(VILLAGE)
    await page.goto('/pekerja/baru')
    await page.getByLabel(t('Nama')).first().fill(name)
    await page.getByText(t.begin('Draf di perangkat ini, {savedAt}. Belum terdaftar.')).waitFor()
    await endSession(page.context())
    await page.goto('/kotak-keluar')
    await page.getByRole('button', { name: t('Masuk'), exact: true }).waitFor()
    expect(await page.getByText(name).count()).toBe(0)
    await signIn(page, t, `${VILLAGE}@payung.example`)
    await card(page, name).getByText(t('Draf'), { exact: true }).waitFor()
  },
)

async function endSession(context: BrowserContext): Promise<void> {
  await context.clearCookies()
}
