import { type AreaName, createVillageIndex } from './village-index.ts'

/** A corner of West Kalimantan for tests: real names and codes, with the homonyms that make villages hard to find. */
export const SOME_AREAS: readonly AreaName[] = [
  { code: '61', name: 'Kalimantan Barat' },
  { code: '61.02', name: 'Kabupaten Mempawah' },
  { code: '61.02.01', name: 'Mempawah Hilir' },
  { code: '61.02.01.2003', name: 'Pasir' },
  { code: '61.07', name: 'Kabupaten Bengkayang' },
  { code: '61.07.01', name: 'Sungai Raya' },
  { code: '61.07.01.2001', name: 'Sungai Raya' },
  { code: '61.12', name: 'Kabupaten Kubu Raya' },
  { code: '61.12.01', name: 'Sungai Raya' },
  { code: '61.12.01.2001', name: 'Sungai Raya' },
  { code: '61.12.01.2002', name: 'Kalibandung' },
  { code: '61.12.01.2003', name: 'Parit Baru' },
  { code: '61.12.04', name: 'Terentang' },
  { code: '61.12.04.2001', name: 'Sungai Radak Dua' },
  { code: '61.12.05', name: 'Batu Ampar' },
  { code: '61.12.05.2003', name: 'Tanjung Beringin' },
  { code: '61.12.05.2004', name: 'Parit Baru' },
  { code: '61.12.06', name: 'Kubu' },
  { code: '61.12.06.2001', name: 'Olak-Olak Kubu' },
  { code: '61.12.07', name: 'Rasau Jaya' },
  { code: '61.12.07.2001', name: 'Rasau Jaya Satu' },
  { code: '61.12.07.2002', name: 'Rasau Jaya Dua' },
  { code: '61.12.07.2003', name: 'Rasau Jaya Umum' },
  { code: '61.71', name: 'Kota Pontianak' },
  { code: '61.71.05', name: 'Pontianak Kota' },
  { code: '61.71.05.1001', name: 'Sungaibangkong' },
]

/** An index over {@link SOME_AREAS}. */
export function aVillageIndex() {
  return createVillageIndex(SOME_AREAS)
}
