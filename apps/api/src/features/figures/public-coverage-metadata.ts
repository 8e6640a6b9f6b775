import type { PublicCoverage } from './public-figures.ts'

/** What a catalogue of Satu Data asks of a data set: who publishes it, whom to ask, how often it comes, of where and when it is. */
export function metadataOf({ figures, counted: { month } }: PublicCoverage, licence: string) {
  const days = figures.flatMap(({ as_of: day }) => (day === null ? [] : [day])).toSorted()
  return {
    standard: 'Satu Data Indonesia (Perpres 39/2019)',
    description: {
      id: 'Angka terbitan tentang cakupan jaminan sosial ketenagakerjaan, dan hitungan Payung atas pekerja rentan dalam keputusan, dibulatkan.',
      en: 'Published figures of coverage of employment social security, and Payung’s counts of vulnerable workers in decrees, rounded.',
    },
    publisher: 'Pemerintah Provinsi Kalimantan Barat',
    contact: 'Dinas Tenaga Kerja dan Transmigrasi Provinsi Kalimantan Barat',
    frequency: { figures: 'IRREGULAR', counted: 'QUARTERLY' },
    coverage: {
      spatial: 'Kalimantan Barat',
      spatialCode: '61',
      from: days[0] ?? month,
      until: days.at(-1) ?? month,
      counted: month,
    },
    referenceCodes: { areaCode: 'Kemendagri', fundingSource: 'Payung', indicator: 'Payung' },
    keywords: [
      'jaminan sosial ketenagakerjaan',
      'cakupan',
      'pekerja rentan',
      'Kalimantan Barat',
      'employment social security',
      'coverage',
    ],
    languages: ['id', 'en'],
    licence,
  }
}
