// @vitest-environment happy-dom
import type { AsOf } from '@payung/domain/protection/as-of'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { AsOfBar } from './AsOfBar.tsx'
import type { AsOfAddress } from './as-of-address.ts'
import { WorkerContributions } from './WorkerContributions.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function barOf(asOf: AsOf | null | 'FUTURE') {
  const onChange = vi.fn<(address: AsOfAddress) => void>()
  const page = await renderSignedIn(<AsOfBar asOf={asOf} onChange={onChange} />, [], serverWithAnswers().server)
  unmount = page.unmount
  return { ...page, onChange }
}

describe('the bar of the two days', () => {
  test('says nothing of today, and offers another day', async () => {
    const bar = await barOf(null)
    expect(bar.text()).not.toContain('Keadaan menurut catatan')
    await bar.press(bar.button('Menurut catatan hari lain'))
    await bar.fill('Diketahui per tanggal', '30/06/2026')
    await bar.press(bar.button('Tampilkan'))
    expect(bar.onChange).toHaveBeenCalledExactlyOnceWith({ diketahui: '2026-06-30' })
  })

  test('says until when records count, as which day is today, and leads back', async () => {
    const bar = await barOf({ knownBy: '2026-06-30', effectiveOn: '2026-08-15' })
    expect(bar.text()).toContain('Keadaan menurut catatan sampai 30 Juni 2026')
    expect(bar.text()).toContain('seolah-olah hari ini 15 Agustus 2026')
    await bar.press(bar.button('Kembali ke hari ini'))
    expect(bar.onChange).toHaveBeenCalledExactlyOnceWith({})
  })

  test('names one day where both are the same', async () => {
    const bar = await barOf({ knownBy: '2026-06-30', effectiveOn: '2026-06-30' })
    expect(bar.text()).not.toContain('seolah-olah')
  })

  test('takes no day to come, and no half date', async () => {
    const bar = await barOf(null)
    await bar.press(bar.button('Menurut catatan hari lain'))
    await bar.fill('Diketahui per tanggal', '01/01/2199')
    await bar.fill('Berlaku per tanggal', '30/06')
    await bar.press(bar.button('Tampilkan'))
    expect(bar.onChange).not.toHaveBeenCalled()
    expect(bar.text()).toContain('Tanggal belum tiba. Pilih hari ini atau sebelumnya.')
    expect(bar.text()).toContain('Isi tanggal seperti 01/03/2025.')
  })

  test('of a day to come in an address it says so, and leads back', async () => {
    const bar = await barOf('FUTURE')
    expect(bar.text()).toContain('Tanggal belum tiba')
    await bar.press(bar.button('Kembali ke hari ini'))
    expect(bar.onChange).toHaveBeenCalledExactlyOnceWith({})
  })
})

describe('the months of a person', () => {
  async function monthsOf(asOf: AsOfAddress) {
    const { answer, sent, server } = serverWithAnswers()
    const part = <WorkerContributions workerId="W" asOf={asOf} onAsOf={() => {}} />
    const page = await renderSignedIn(part, ['CONTRIBUTION_READ'], server)
    unmount = page.unmount
    return { ...page, answer, sent }
  }
  const month = {
    __typename: 'ContributionMonth',
    state: 'PROTECTED',
    amount: '16800',
    billingCode: 'ABC123',
    isUnrecorded: false,
    unpaidBy: [],
    payers: [],
    decree: null,
  }

  test('are asked by the days of the address, their sentence goes by that day, and their links carry it', async () => {
    const page = await monthsOf({ diketahui: '2026-06-30' })
    expect(page.sent[0]).toMatchObject({ knownBy: '2026-06-30', effectiveOn: '2026-06-30' })
    await page.answer({
      contributionMonths: [
        { ...month, month: '2026-06-01' },
        { ...month, month: '2026-07-01' },
        { ...month, month: '2026-08-01', state: 'LISTED', isUnrecorded: true },
      ],
    })
    expect(page.text()).toContain('Terlindungi s.d. Jul 2026')
    expect(page.text()).toContain('Tidak tercatat kapan daftarnya')
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="jejak"]')]
    expect(links.length).toBeGreaterThan(12)
    for (const link of links) expect(link.getAttribute('href')).toContain('diketahui=2026-06-30')
  })

  test('say in words that nothing was recorded by that day', async () => {
    const page = await monthsOf({ diketahui: '2020-01-01' })
    await page.answer({ contributionMonths: [] })
    expect(page.text()).toContain('Sampai 1 Januari 2020 belum tercatat keputusan instansi Anda')
  })

  test('are asked of nobody for a day to come', async () => {
    const page = await monthsOf({ diketahui: '2199-01-01' })
    expect(page.sent).toEqual([])
    expect(page.text()).toContain('Tanggal belum tiba')
  })
})
