import { asks } from './asks.ts'
import { missingPaperNames } from './claim-papers.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { somebody } from './village-people.ts'

journey(
  'an officer reports a death at home of an illness that work has caused, and a case of work accident insurance asks for the doctor’s letter',
  'id light phone',
  async ({ signedIn, t }) => {
    const officer = await signedIn('kubu-raya')
    const person = await somebody(officer, 'claim-of-illness')
    await officer.goto(`/pekerja/${person.id}/lapor`)
    await officer.getByLabel(t('Hari peristiwa')).pressSequentially('06032026')
    await officer.getByRole('textbox', { name: t('Tempat'), exact: true }).fill('Rumah keluarga')
    const answers = async (question: string, answer: string) =>
      officer.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).click()
    await answers(t('Terjadi saat bekerja, atau di jalan menuju atau pulang kerja?'), t('Tidak'))
    await answers(t('Akibat penyakit yang disebabkan pekerjaan, menurut dokter?'), t('Ya'))
    await expectAccessible(officer, 'the report of a death of an illness')
    await officer.getByRole('button', { name: t('Kirim laporan') }).click()
    await officer.getByRole('heading', { level: 1, name: person.name }).waitFor()
    const letter = t('Surat dokter tentang penyakit akibat kerja')
    await officer.getByText(letter, { exact: true }).first().waitFor()
    await expectAccessible(officer, 'the case of a death of an illness')
    const missing = await missingPaperNames(officer, t)
    expect(missing).toContain(letter)
    // Nobody saw an accident: neither what happened nor who saw it is asked for.
    for (const paper of [t('Kronologi kejadian'), t('Keterangan dua saksi'), t('Surat kepolisian')])
      expect(missing).not.toContain(paper)
    const { claim } = await asks<{ claim: { programme: string } }>(
      officer,
      'query ($id: ID!) { claim(id: $id) { programme } }',
      { id: new URL(officer.url()).pathname.split('/').at(-1) },
    )
    expect(claim.programme).toBe('WORK_ACCIDENT')
  },
)
