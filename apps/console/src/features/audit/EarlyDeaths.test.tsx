// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { EarlyDeathTables } from './EarlyDeathsPage.tsx'
import type { EarlyDeaths } from './early-deaths.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const GROUP = { district: null, enrolled: 40, died: 2, perThousand: 50, cases: [] }

async function shows(groups: EarlyDeaths['groups']): Promise<string> {
  const report = { days: 90, from: '2025-12-01', until: '2026-11-01', groups }
  const page = await renderSignedIn(<EarlyDeathTables report={report} />, ['AUDIT_READ'], async () => Response.json({}))
  unmount = page.unmount
  return document.body.textContent ?? ''
}

test('groups stand with their share, small ones together without a name, and say that no family waits for it', async () => {
  const words = await shows([
    { ...GROUP, dimension: 'VILLAGE', name: 'Tanjung Beringin', district: 'Batu Ampar' },
    { ...GROUP, dimension: 'VILLAGE', name: null, perThousand: 25 },
    { ...GROUP, dimension: 'REGISTRAR', name: 'Dinas Tenaga Kerja' },
  ])
  for (const part of ['Tanjung Beringin, Batu Ampar', 'Gabungan kelompok kecil', 'Dinas Tenaga Kerja', '90 hari'])
    expect(words).toContain(part)
  expect(words).toContain('Hak keluarga tidak ditahan karena angka ini')
  expect(words).toContain('Dibuka petugas klaim')
})

test('without an early death nothing is listed', async () => {
  const words = await shows([])
  expect(words).toContain('Tidak ada tanda awal pada bulan-bulan ini')
  expect(words).not.toContain('Menurut pendaftar')
})
