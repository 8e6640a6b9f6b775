import { invitationSentTo } from './invitation-mail.ts'
import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'a verifier is invited with their appointment, and holds the role once the province has confirmed it',
  'id light desktop',
  async ({ signedIn, visit, t }) => {
    const name = `Verifikator Percobaan ${Date.now()}`
    const email = `verifikator-${Date.now()}@melawi.example`
    const administrator = await signedIn('melawi')
    await administrator.goto('/orang')
    await administrator.getByRole('button', { name: t('Undang orang') }).click()
    const dialog = administrator.getByRole('dialog')
    await dialog.getByLabel(t('Nama'), { exact: true }).fill(name)
    await dialog.getByLabel(t('Surel')).fill(email)
    await dialog.getByRole('checkbox', { name: t('Verifikator') }).check()
    expect(await dialog.getByLabel(t('Nama menurut SK')).inputValue()).toBe(name)
    await dialog.getByRole('button', { name: t('Kirim undangan') }).click()
    await dialog.getByText(t('Isi nomor SK pengangkatan.')).first().waitFor()
    await expectAccessible(administrator, 'invitation with an appointment')
    await dialog.getByLabel(t('Jabatan'), { exact: true }).fill('Kepala Seksi Verifikasi')
    await dialog.getByLabel(t('Nomor SK pengangkatan')).fill('821.2/7/BKD/2026')
    await dialog.getByLabel(t('Tanggal SK'), { exact: true }).fill('02/02/2026')
    await dialog.getByRole('button', { name: t('Kirim undangan') }).click()
    await dialog
      .getByRole('button', { name: t('Tutup') })
      .last()
      .click()

    const visitor = await visit()
    await visitor.goto(await invitationSentTo(email))
    await visitor.getByLabel(t('Kata sandi baru'), { exact: true }).fill('sungai melawi mengalir tenang')
    await visitor.getByLabel(t('Ulangi kata sandi baru')).fill('sungai melawi mengalir tenang')
    await visitor.getByRole('button', { name: t('Terima undangan') }).click()
    await visitor.getByText(t('Undangan diterima')).waitFor()

    await administrator.goto('/orang?tab=konfirmasi')
    const own = administrator.getByRole('row', { name })
    await own
      .getByText(t('Anda yang mengusulkan. Administrator lain mengonfirmasi; bila tidak ada, administrator provinsi.'))
      .waitFor()
    await expectAccessible(administrator, 'own proposal')

    const province = await signedIn('provinsi')
    await province.goto('/orang?tab=konfirmasi')
    const row = province.getByRole('row', { name })
    await row.getByText('821.2/7/BKD/2026').waitFor()
    await expectAccessible(province, 'roles that wait')
    await row.getByRole('button', { name: t('Konfirmasi peran {userName}', { userName: name }) }).click()
    await row.waitFor({ state: 'detached' })

    await administrator.goto('/orang?tab=pejabat')
    await administrator.getByRole('row', { name }).getByText(t('Dikonfirmasi')).waitFor()
    await expectAccessible(administrator, 'register of officials')
  },
)
