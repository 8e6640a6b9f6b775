import type { Locator, Page } from 'playwright-core'
import { expectAccessible, journey } from './journey.ts'
import { keepShell } from './offline.ts'
import type { Words } from './words.ts'

const VILLAGE = 'desa-61.06.03.2001'
const person = (page: Page, at: number) => page.getByRole('article').nth(at)

async function openList(page: Page): Promise<void> {
  await page.goto('/usulan?perlu=kirim')
  await page.getByRole('link', { name: 'Nanga Embaloh' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nanga Embaloh' }).waitFor()
  await person(page, 0).waitFor()
}

/** Two of one village answer about the same person: the slower one is told, and what was said first stays until somebody decides. */
async function meetAnother(first: Page, second: Page, t: Words): Promise<void> {
  await openList(second)
  const who = (await person(first, 3).getAttribute('aria-label')) ?? ''
  const [here, there] = [first, second].map((page) => page.getByRole('article', { name: who })) as [Locator, Locator]
  await there.waitFor()
  await here.getByRole('button', { name: t.begin('Tidak usulkan {who}') }).click()
  await first.getByRole('radio', { name: t('Sudah pindah') }).check()
  await first.getByRole('button', { name: t('Simpan jawaban') }).click()
  await here.getByText(t('Terkirim')).waitFor()
  await there.getByRole('button', { name: t.begin('Usulkan {who}') }).click()
  await there.getByRole('alert').waitFor()
  await there.getByText(t('Bentrok')).waitFor()
  await expectAccessible(second)
  await there.getByRole('button', { name: t('Buang jawaban saya') }).click()
  await there.getByRole('alert').waitFor({ state: 'detached' })
  await there.getByText(t('Sudah pindah')).waitFor()
}

/** A village that has begun stays asked; named again, it gets another quota. */
async function askVillages(regency: Page, t: Words): Promise<void> {
  const dialog = regency.getByRole('dialog')
  const choose = async (label: string) => {
    const field = dialog.getByRole('combobox', { name: label })
    await field.fill('Nanga Embaloh')
    await regency.getByRole('option', { name: /^Nanga Embaloh,/ }).click()
    // Its list stays open for the next one.
    await field.press('Tab')
  }
  await regency.getByRole('button', { name: t('Ubah desa') }).click()
  await dialog.getByRole('button', { name: t('Simpan perubahan') }).click()
  await dialog.getByText(t('Pilih desa yang ditambah atau dihapus.')).waitFor()
  await choose(t('Hapus desa yang belum mulai'))
  await dialog.getByRole('button', { name: t('Simpan perubahan') }).click()
  await dialog.getByText(/^(Ada pengusul yang sudah mulai|Somebody who has begun)/).waitFor()
  await expectAccessible(regency)
  await dialog.getByRole('button', { name: t('Batal') }).click()
  await regency.getByRole('button', { name: t('Ubah desa') }).click()
  await choose(t('Tambah desa ini saja'))
  await dialog.getByLabel(t('Kuota tiap desa (orang)')).fill('14')
  await dialog.getByRole('button', { name: t('Simpan perubahan') }).click()
  await dialog.waitFor({ state: 'detached' })
  const [address] = regency.url().split('?')
  await regency.goto(`${address}?wilayah=61.06.03`)
  await regency.getByRole('row', { name: /^Nanga Embaloh .* 2 (dari|of) 14/ }).waitFor()
  await regency.goto(address ?? '')
}

journey(
  'a village proposes on the phone with the connection cut in the middle; the regency accepts',
  'id light phone',
  async ({ signedIn, t }) => {
    const page = await signedIn(VILLAGE)
    await page.getByText(t('Usulan calon menunggu dikirim')).waitFor()
    await keepShell(page)
    await openList(page)
    await expectAccessible(page)
    await person(page, 0)
      .getByRole('button', { name: t.begin('Usulkan {who}') })
      .click()
    await person(page, 0).getByText(t('Terkirim')).waitFor()

    await page.context().setOffline(true)
    await person(page, 1)
      .getByRole('button', { name: t.begin('Usulkan {who}') })
      .click()
    await person(page, 1).getByText(t('Menunggu kirim')).waitFor()
    await person(page, 2)
      .getByRole('button', { name: t.begin('Tidak usulkan {who}') })
      .click()
    await page.getByRole('radio', { name: t('Sudah pindah') }).check()
    await page.getByRole('button', { name: t('Simpan jawaban') }).click()
    await person(page, 2).getByText(t('Menunggu kirim')).waitFor()
    // Closed and opened again without a connection: list and answers are still there.
    await page.reload()
    await page
      .getByText(t('Daftar ini disimpan di perangkat. Jawaban Anda menunggu di sini dan dikirim begitu tersambung.'))
      .waitFor()
    await person(page, 1).getByText(t('Menunggu kirim')).waitFor()
    await expectAccessible(page)

    await page.context().setOffline(false)
    await person(page, 1).getByText(t('Terkirim')).waitFor()
    await person(page, 2).getByText(t('Terkirim')).waitFor()
    await page.getByText('2 dari kuota 12, 3 dijawab').waitFor()
    await meetAnother(page, await signedIn(VILLAGE), t)

    await page.getByRole('button', { name: t('Catat musyawarah') }).click()
    await page.getByLabel(t('Yang hadir, satu nama sebaris')).fill('Kepala Desa\nKetua BPD')
    await expectAccessible(page)
    await page.getByRole('button', { name: t('Simpan'), exact: true }).click()
    await page.getByText('Kepala Desa, Ketua BPD').waitFor()
    await page.getByRole('button', { name: t('Kirim usulan') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Kirim usulan') })
      .click()
    await page.getByText(t('Usulan terkirim.')).waitFor()
    // Sent, it is only looked at.
    await page
      .getByRole('button', { name: t.begin('Usulkan {who}') })
      .first()
      .waitFor({ state: 'detached' })

    const regency = await signedIn('kapuas-hulu')
    await regency.goto(page.url())
    await regency.getByRole('button', { name: t('Terima usulan') }).click()
    await regency
      .getByRole('dialog')
      .getByRole('button', { name: t('Terima usulan') })
      .click()
    await regency.getByText(t('Usulan diterima.')).waitFor()
    await expectAccessible(regency)
    await regency.goto('/putaran')
    await regency.getByRole('link', { name: 'Usulan calon Kapuas Hulu 2027' }).click()
    await regency.getByText(t('Per kecamatan')).waitFor()
    await regency.getByRole('button', { name: t('Ubah'), exact: true }).click()
    await regency.getByLabel(t('Keterangan untuk pengusul')).fill('Utamakan nelayan dan buruh tani.')
    await expectAccessible(regency)
    await regency.getByRole('button', { name: t('Simpan perubahan') }).click()
    await regency.getByText('Utamakan nelayan dan buruh tani.').waitFor()
    await regency.getByRole('button', { name: t('Ubah pengusul lain') }).click()
    const others = regency.getByRole('dialog')
    await others.getByRole('button', { name: t('Tambah pengusul lain') }).click()
    await others.getByLabel(t('Pengusul lain')).last().selectOption('MARKET')
    await others.getByLabel(t('Namanya')).last().fill('Pasar Putussibau')
    await others.getByLabel(t('Kuota'), { exact: true }).last().fill('15')
    await expectAccessible(regency)
    await others.getByRole('button', { name: t('Simpan perubahan') }).click()
    await others.waitFor({ state: 'detached' })
    await regency.getByRole('button', { name: t('Ubah pengusul lain') }).click()
    await regency.getByRole('dialog').locator('input[value="Pasar Putussibau"]').waitFor()
    await regency
      .getByRole('dialog')
      .getByRole('button', { name: t('Batal') })
      .click()
    await askVillages(regency, t)
    await regency.getByRole('button', { name: t('Ingatkan'), exact: true }).click()
    await expectAccessible(regency)
    await regency.getByRole('button', { name: t('Ya, ingatkan') }).click()
    await regency.getByText(/^\d+ pengusul diingatkan/).waitFor()
    await regency
      .getByText(/^diingatkan \d/)
      .first()
      .waitFor()
    await expectAccessible(regency)
  },
  // What the village sends is sent: the demo has one such list.
  { once: true },
)

journey(
  'an agency proposes its own people by filter and sends them',
  'en light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('kapuas-hulu.perikanan')
    await page.goto('/usulan?perlu=kirim')
    await page.getByRole('link', { name: 'Dinas Perikanan' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dinas Perikanan' }).waitFor()
    await person(page, 0).waitFor()
    await expectAccessible(page)

    // All of its people are more than it was asked for: it is told, and narrows.
    await page.getByRole('button', { name: t('Usulkan menurut saringan') }).click()
    const dialog = page.getByRole('dialog', { name: t('Usulkan menurut saringan') })
    await dialog.getByRole('button', { name: t('Usulkan semuanya') }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByRole('combobox', { name: t('Wilayah') }).fill('Bika')
    await page.getByRole('option', { name: 'Bika' }).first().click()
    // The list of areas closes; what it chose stays.
    await dialog
      .getByText(
        t('Semua orang yang memenuhi aturan program dan saringan ini, dan belum dijawab, diusulkan sekaligus.'),
      )
      .click()
    await page.getByRole('listbox').waitFor({ state: 'hidden' })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: t('Usulkan semuanya') }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/\b1\d of a quota of 200, 1\d answered/).waitFor()

    await page.getByRole('button', { name: t('Kirim usulan') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Kirim usulan') })
      .click()
    await page.getByText(t('Usulan terkirim.')).waitFor()
    await page.getByRole('button', { name: t('Usulkan menurut saringan') }).waitFor({ state: 'detached' })
    await expectAccessible(page)
  },
  // What the agency sends is sent: the demo has one such list.
  { once: true },
)
