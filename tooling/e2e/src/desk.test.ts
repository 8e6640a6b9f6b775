import { describe } from 'vitest'
import { expectAccessible, journey } from './journey.ts'

describe('whoever decides', () => {
  journey(
    'finds on a phone what waits for them, what it means, and the way into it',
    'en dark phone',
    async ({ signedIn, t }) => {
      const secretary = await signedIn('provinsi.approver')
      await secretary.getByRole('link', { name: t('Menunggu keputusan Anda') }).click()
      await secretary.getByRole('heading', { level: 1, name: t('Meja keputusan') }).waitFor()
      const waiting = secretary.getByRole('list', { name: t('Menunggu Anda') }).getByRole('article')
      await waiting.first().waitFor()
      const amendment = waiting.filter({ hasText: '12/DATA-CONTOH/2026' })
      await amendment.getByText(t('Iuran sebulan')).waitFor()
      await amendment.getByText(t('Meninggal'), { exact: true }).waitFor()
      await expectAccessible(secretary)
      const title = (await amendment.getByRole('heading', { level: 2 }).textContent()) ?? ''
      await amendment.getByRole('link', { name: t('Buka {0}', { 0: title }) }).click()
      await secretary.getByRole('heading', { level: 1, name: title }).waitFor()
      await secretary.getByRole('button', { name: t('Periksa dan paraf') }).waitFor()
    },
  )

  journey(
    'is told when nothing waits, and who decides nothing has no desk',
    'id light phone',
    async ({ signedIn, t }) => {
      const secretary = await signedIn('sekadau.approver')
      await secretary.goto('/meja')
      await secretary.getByText(t('Tidak ada yang menunggu Anda')).waitFor()
      await expectAccessible(secretary)
      const company = await signedIn('pertamina')
      await company.goto('/meja')
      await company.getByRole('heading', { name: t('Halaman ini di luar wewenang Anda') }).waitFor()
      await expectAccessible(company)
    },
  )
})
