import type { Page } from 'playwright-core'
import { asks } from './asks.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { pageAction } from './more-actions.ts'
import { type Person, somebody, VILLAGE } from './village-people.ts'

journey(
  'a village reports a death on the phone, an officer takes the case and corrects the report, and it is taken back',
  'id light phone',
  async ({ signedIn, t }) => {
    const village = await signedIn(VILLAGE)
    const person = await somebody(village, 'claim')
    await village.goto(`/pekerja/${person.id}`)
    await village.getByRole('button', { name: t('Tindakan lain') }).click()
    await village.getByRole('menuitem', { name: t('Laporkan peristiwa') }).click()
    await village.getByRole('heading', { level: 1, name: t('Laporkan peristiwa') }).waitFor()
    await expectAccessible(village, 'the report')
    await village.getByRole('button', { name: t('Kirim laporan') }).click()
    const noDay =
      'Isi harinya. Bila tidak tahu tanggalnya, pilih hanya bulan atau hanya tahun dan isi tanggal mana saja di dalamnya.'
    // The summary at the head leads to the field.
    await village.getByRole('link', { name: t(noDay) }).click()
    expect(await village.getByLabel(t('Hari peristiwa')).evaluate((field) => field === document.activeElement)).toBe(
      true,
    )
    await village.getByLabel(t('Hari peristiwa')).pressSequentially('04032026')
    await village.getByRole('textbox', { name: t('Tempat'), exact: true }).fill('Rumah keluarga')
    await village.getByRole('button', { name: t('Kirim laporan') }).click()
    await village.getByRole('heading', { level: 1, name: person.name }).waitFor()
    await village.getByText(t('Akta kematian')).waitFor()
    // A village gathers papers, and sees no money.
    expect(await village.getByText(t('Hak keluarga')).count()).toBe(0)
    await expectAccessible(village, 'the case in the village')
    const address = new URL(village.url()).pathname
    await village.goto(`/pekerja/${person.id}/lapor`)
    await village.getByRole('link', { name: t('Buka kasusnya') }).waitFor()
    await expectAccessible(village, 'the report of what is known')

    const officer = await signedIn('kubu-raya')
    await officer.goto('/klaim')
    await officer.getByRole('heading', { level: 1, name: t('Klaim keluarga') }).waitFor()
    await officer.getByRole('link', { name: person.name }).first().waitFor()
    await expectAccessible(officer, 'the worklist')
    await officer.goto(address)
    await officer.getByRole('button', { name: t('Tangani kasus ini') }).click()
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('Simpan') })
      .click()
    await officer.getByRole('button', { name: t('Ajukan ke BPJS') }).waitFor()
    await officer.getByText(t('Santunan kematian'), { exact: true }).first().waitFor()
    // What the regency gives by its own regulation stands apart from what the insurer owes.
    const grant = officer.getByRole('list', { name: t('Santunan daerah') })
    await grant.getByText(/Perbup Kubu Raya/).waitFor()
    await officer.getByText(/Dibayar pemerintah daerah, bukan BPJS Ketenagakerjaan/).waitFor()
    await expectAccessible(officer, 'the case of the officer')
    await (await pageAction(officer, t, t('Koreksi laporan'))).click()
    const correction = officer.getByRole('dialog')
    await correction.getByRole('textbox', { name: t('Tempat'), exact: true }).fill('Puskesmas')
    await correction.getByRole('textbox', { name: t('Alasan') }).fill('Menurut surat keterangan desa')
    await expectAccessible(officer, 'the correction')
    await correction.getByRole('button', { name: t('Simpan koreksi') }).click()
    await officer.getByText(t('Laporan dikoreksi.')).first().waitFor()
    await officer.getByText('Puskesmas').first().waitFor()
    await officer.getByText('Menurut surat keterangan desa').first().waitFor()
    await (await pageAction(officer, t, t('Tarik laporan'))).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByRole('textbox', { name: t('Alasan') }).fill('Salah orang, sudah diperiksa di desa')
    await dialog.getByRole('button', { name: t('Tarik laporan') }).click()
    await officer.getByText(t('Laporan ditarik'), { exact: true }).first().waitFor()
  },
)

journey(
  'an officer reads what came of the events of a year, and opens the cases behind a number',
  'id light phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('kubu-raya')
    await page.goto('/klaim')
    await (await pageAction(page, t, t('Angka klaim'))).click()
    await page.getByRole('heading', { level: 1, name: t('Angka klaim') }).waitFor()
    const district = page.getByRole('region', { name: t('Klaim menurut kecamatan') })
    const number = district.getByRole('link').first()
    await number.waitFor()
    await expectAccessible(page, 'claims in numbers')
    const figures = page.url()
    const opensAsMany = async () => {
      await page.goto(figures)
      const counted = Number(((await number.textContent()) ?? '').trim())
      await number.click()
      await page.getByText(t('Hanya yang dihitung oleh angka yang Anda buka.')).waitFor()
      await page.getByRole('heading', { level: 1, name: t('Klaim keluarga') }).waitFor()
      const listed = page.getByText(new RegExp(`^${t('{total} kasus', { total: '\\d+' })}`)).first()
      return counted > 0 && Number.parseInt((await listed.textContent()) ?? '', 10) === counted
    }
    // Another journey may report a death between the number and its list.
    await expect.poll(opensAsMany).toBe(true)
    await expectAccessible(page, 'the cases of a number')
  },
)

/** Somebody whom a tenant sees and whose record Kubu Raya keeps. */
async function somebodyOfOthers(page: Page): Promise<Person> {
  const { workers } = await asks<{ workers: { edges: readonly { node: Person }[] } }>(
    page,
    '{ workers(first: 25, filter: { areaCodes: ["61.12"] }) { edges { node { id name status } } } }',
  )
  for (const { node: person } of workers.edges) {
    const { worker } = await asks<{ worker: { mayReportToKeeper: boolean } | null }>(
      page,
      'query ($id: ID!) { worker(id: $id) { mayReportToKeeper } }',
      { id: person.id },
    )
    if (worker?.mayReportToKeeper === true) return person
  }
  throw new Error('nobody of another government is seen')
}

journey(
  'the province reports an accident to the keeper of a record, who sets the report aside',
  'id light phone',
  async ({ signedIn, t }) => {
    const province = await signedIn('provinsi')
    const person = await somebodyOfOthers(province)
    await province.goto(`/pekerja/${person.id}`)
    await province.getByRole('button', { name: t('Tindakan lain') }).click()
    await province.getByRole('menuitem', { name: t('Laporkan peristiwa') }).click()
    await province.getByText(/Laporan Anda menunggu di sana sampai dipastikan/).waitFor()
    await expectAccessible(province, 'a report to the keeper')
    await province.getByLabel(t('Peristiwa'), { exact: true }).selectOption('ACCIDENT')
    await province.getByLabel(t('Hari peristiwa')).pressSequentially('04032026')
    await province.getByRole('textbox', { name: t('Tempat'), exact: true }).fill('Kebun keluarga')
    await province.getByRole('button', { name: t('Kirim laporan') }).click()
    await province.getByText(t('Laporan dikirim. Pengelola datanya yang memastikannya.')).first().waitFor()
    await province.getByRole('heading', { level: 1, name: person.name }).waitFor()

    const keeper = await signedIn('kubu-raya')
    await keeper.goto('/klaim')
    const card = keeper.locator('section').filter({
      has: keeper.getByRole('heading', { name: t('Laporan dari luar yang belum dipastikan') }),
    })
    await card.getByRole('link', { name: person.name }).first().waitFor()
    await expectAccessible(keeper, 'reports from outside')
    await card
      .getByRole('listitem')
      .filter({ hasText: person.name })
      .first()
      .getByRole('button', { name: t('Kesampingkan'), exact: true })
      .click()
    const dialog = keeper.getByRole('dialog')
    await dialog.getByRole('textbox', { name: t('Sebab') }).fill('Sudah ditanyakan ke desa: orang lain')
    await expectAccessible(keeper, 'a report that is set aside')
    await dialog.getByRole('button', { name: t('Kesampingkan') }).click()
    await keeper.getByText(t('Laporan dikesampingkan.')).first().waitFor()
  },
)

/** The accident at work of the demonstration, of which the city's officer has taken the steps. */
async function theAccident(page: Page): Promise<string> {
  const { claims } = await asks<{ claims: { edges: readonly { node: { id: string } }[] } }>(
    page,
    '{ claims(first: 5, states: [RETURNED], programme: WORK_ACCIDENT) { edges { node { id } } } }',
  )
  const [accident] = claims.edges
  if (accident === undefined) throw new Error('no accident at work was sent back')
  return accident.node.id
}

journey(
  'an officer writes what an accident has led to, and what is due follows',
  'id dark phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('pontianak')
    const id = await theAccident(page)
    const facts = async () => {
      const { claim } = await asks<{
        claim: { accidents: readonly { daysUnableToWork: number }[]; due: { total: string } }
      }>(page, 'query ($id: ID!) { claim(id: $id) { accidents { daysUnableToWork } due { total } } }', { id })
      return { days: claim.accidents[0]?.daysUnableToWork ?? 0, total: BigInt(claim.due.total) }
    }
    const before = await facts()
    await page.goto(`/klaim/${id}`)
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: t('Akibat kecelakaan') }) })
    await card.getByText(t('Cacat menurut surat dokter')).waitFor()
    await expectAccessible(page, 'the case of an accident')
    await card.getByRole('button', { name: t('Koreksi') }).click()
    const dialog = page.getByRole('dialog')
    const days = dialog.getByRole('textbox', { name: t('Hari tidak dapat bekerja, seluruhnya') })
    await days.fill(String(before.days + 30))
    await dialog.getByRole('button', { name: t('Tambah tahun perawatan di rumah') }).click()
    await expectAccessible(page, 'what an accident has led to')
    await dialog.getByRole('button', { name: t('Simpan') }).click()
    await page.getByText(t('Akibat kecelakaan dicatat.')).first().waitFor()
    await card
      .getByText(/catatan sebelumnya/)
      .first()
      .waitFor()
    const after = await facts()
    expect(after.days).toBe(before.days + 30)
    // A month without work is a month of the base.
    expect(after.total - before.total).toBe(1_000_000n)
  },
)

journey(
  'the province reads what came of claims in each regency and city, rounded',
  'id light phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('provinsi')
    await page.goto('/klaim/angka')
    await page.getByRole('tab', { name: t('Kabupaten dan kota') }).click()
    await page.getByText(t('Per kabupaten dan kota')).waitFor()
    const lines = page.getByRole('region', { name: t('Klaim menurut kabupaten dan kota') })
    await lines.getByText('Kubu Raya').first().waitFor()
    const parts = page.getByRole('region', { name: t('Klaim kabupaten dan kota menurut jaminan') })
    await parts.getByText(t('Jaminan Kematian')).first().waitFor()
    await expectAccessible(page, 'claims of regencies and cities')
    const years = page.getByLabel(t('Tahun peristiwa'))
    const [, earlier = ''] = await years.locator('option').allInnerTexts()
    await years.selectOption(earlier)
    await page.getByText(`Peristiwa sepanjang ${earlier}`).waitFor()
  },
)
