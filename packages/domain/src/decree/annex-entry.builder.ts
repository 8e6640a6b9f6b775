import type { AnnexEntry } from './decree-annex.ts'

/** Somebody invented, of whom a test says only what it is about. */
export function anAnnexEntry(facts: Partial<AnnexEntry> = {}): AnnexEntry {
  return {
    number: 1,
    nationalId: '6112055511820202',
    name: 'Dayang Rosita',
    birthPlace: 'Rasau Jaya',
    birthDate: '1982-11-15',
    sex: 'FEMALE',
    address: 'Jl. Adisucipto Gg. Melati 7',
    rt: '009',
    rw: '001',
    village: 'Rasau Jaya Umum',
    district: 'Rasau Jaya',
    regency: 'Kabupaten Kubu Raya',
    occupation: 'Kader posyandu',
    programmes: ['WORK_ACCIDENT', 'DEATH'],
    months: 12,
    monthlyRupiah: 16_800n,
    totalRupiah: 201_600n,
    remark: null,
    ...facts,
  }
}
