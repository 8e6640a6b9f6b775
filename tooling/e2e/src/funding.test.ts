import { decides } from './chain/decide.ts'
import { computesCohort, locksCohort, plansProgramme } from './chain/designate.ts'
import { type Government, governmentAt } from './chain/government.ts'
import { daysPass, openDatabase } from './chain/outside.ts'
import { stopwatch } from './chain/stopwatch.ts'
import { dayIn } from './demo-day.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { pageAction } from './more-actions.ts'

/** A draft of a regency over a few people, as far as its officers bring it before anybody divides it. */
async function draftOfSintang(): Promise<{ readonly id: string; readonly government: Government }> {
  await using stack = new AsyncDisposableStack()
  const admin = await openDatabase(stack, process.env['PAYUNG_E2E_DATA_DIR'] ?? '')
  const government = await governmentAt(process.env['PAYUNG_E2E_URL'] ?? '', {
    slug: 'sintang',
    fundingSource: 'REGIONAL_BUDGET',
    regencies: ['61.05'],
    quotaOf: () => 20,
    head: 'Bupati Sintang',
  })
  const time = stopwatch()
  const { officer } = government
  const draft = await computesCohort(government, await plansProgramme(government, time), time)
  const published = await officer.does(
    'publishCohort',
    { cohortId: draft.id, expectedVersion: draft.version, objectionsUntil: dayIn(1) },
    'id version members',
  )
  await daysPass(admin, published.id)
  const locked = await locksCohort(government, published, time)
  const { id } = await officer.does('draftDecree', { cohortId: locked.id })
  return { id, government }
}

journey(
  'a decree is divided among payers: an example is mended, its payer agrees, it is signed, and the regency takes over from who stops',
  'id light phone',
  async ({ signedIn, t }) => {
    const { id, government } = await draftOfSintang()
    const officer = await signedIn('sintang')
    await officer.goto(`/keputusan/${id}`)
    await officer.getByRole('link', { name: t('Pembagian pembiayaan') }).click()
    await officer.getByRole('heading', { level: 1, name: t('Pembagian pembiayaan') }).waitFor()
    await expectAccessible(officer, 'nothing divided')
    await officer.getByRole('button', { name: t.begin('Provinsi {half}, kabupaten atau kota sisanya') }).click()
    await officer.getByText(t.begin('Keputusan baru dapat ditandatangani sesudah disetujui oleh: {names}.')).waitFor()
    await expectAccessible(officer, 'an example with its effect')

    // A share of more than the whole is told beside the field, in the words of the API.
    await officer.getByLabel(t('Bagian'), { exact: true }).selectOption('SHARE')
    const share = officer.getByLabel(t('Persentase (%)'))
    await share.fill('101')
    const save = officer.getByRole('button', { name: t('Simpan pembagian') })
    await save.click()
    const fault = t.either('bagiannya harus antara 0,01% dan 100%', 'its share must be between 0.01% and 100%')
    await officer.getByRole('alert').getByRole('link', { name: fault }).waitFor()
    await expectAccessible(officer, 'a share that cannot be')
    await officer.getByRole('alert').getByRole('link', { name: fault }).click()
    expect(await share.evaluate((field) => field === document.activeElement)).toBe(true)
    await share.fill('50')
    await officer.locator('summary').first().click()
    await officer.evaluate('scrollTo(0, 0)')
    await expectAccessible(officer, 'the conditions')
    await save.click()
    await officer.getByText(t('Menunggu jawaban')).waitFor()
    await expectAccessible(officer, 'a payer is asked')

    const payer = await signedIn('provinsi.approver')
    await payer.goto('/meja')
    await payer.getByRole('link', { name: t('Permintaan pembiayaan') }).click()
    await payer.getByRole('heading', { level: 1, name: t('Permintaan pembiayaan') }).waitFor()
    await payer
      .getByRole('region', { name: t('Jumlah per bulan') })
      .first()
      .waitFor()
    await expectAccessible(payer, 'a request with its months')
    const agree = payer.getByRole('button', { name: t('Setujui'), exact: true })
    await agree.first().click()
    const dialog = payer.getByRole('dialog')
    await dialog
      .getByText(
        t.begin(
          'Instansi Anda menyetujui membayar paling banyak {sum}. Jawaban ini tetap; bila aturannya diubah, Anda diminta lagi.',
        ),
      )
      .waitFor()
    await expectAccessible(payer, 'before agreeing')
    await dialog.getByRole('button', { name: t('Setujui'), exact: true }).click()
    await payer.getByText(t('Disetujui'), { exact: true }).first().waitFor()

    await officer.reload()
    await officer.getByText(t('Disetujui'), { exact: true }).waitFor()
    await officer.goto(`/keputusan/${id}`)
    await officer.getByRole('button', { name: t('Ajukan') }).click()
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('Ajukan') })
      .click()
    await officer.getByRole('button', { name: t('Tarik kembali') }).waitFor()
    await officer.goto(`/keputusan/${id}/pembiayaan`)
    await officer.getByRole('heading', { name: t('Dibayar masing-masing') }).waitFor()
    await expectAccessible(officer, 'what was agreed on, to be read')

    // Once it is signed, the province stops: by an amendment the regency takes over what the province was to pay.
    const versionOf = async () =>
      (await government.officer.ask('query ($id: ID!) { decree(id: $id) { version } }', { id })).decree.version
    const taken = { decreeId: id, expectedVersion: await versionOf(), reason: 'Diajukan lagi oleh rantai berikutnya' }
    await government.officer.does('withdrawDecree', taken)
    await decides(government, id, { what: 'divided', time: stopwatch() })
    await officer.goto(`/keputusan/${id}`)
    await (await pageAction(officer, t, t('Susun perubahan'))).click()
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('Buat konsep') })
      .click()
    await officer.getByRole('link', { name: t('Ganti pembayar') }).click()
    await officer.getByRole('heading', { level: 1, name: t('Ganti pembayar') }).waitFor()
    await officer
      .getByRole('switch', { name: t('Diambil alih pembayar lain') })
      .first()
      .check({ force: true })
    await officer.getByLabel(t('Pembayar selanjutnya')).waitFor()
    await expectAccessible(officer, 'who takes over')
    await officer.getByRole('button', { name: t('Simpan pembayar') }).click()
    await officer.getByText(t('Pembayar pengganti disimpan.')).waitFor()
    const [, amendment = ''] = /keputusan\/([^/?]+)/.exec(officer.url()) ?? []
    await decides(government, decodeURIComponent(amendment), { what: 'taken over', time: stopwatch() })
    await officer.goto(`/keputusan/${id}/pembiayaan`)
    await officer
      .getByText(t('mengambil alih aturan {0}', { 0: 1 }))
      .first()
      .waitFor()
    await expectAccessible(officer, 'a decree of which another pays since')
  },
  { timeout: 420_000 },
)
