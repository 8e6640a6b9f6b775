import type { PriorityOrder } from '@payung/domain/eligibility/priority-order'

export interface DemoCohort {
  readonly ownerCode: string
  /** Of the owner's programme by this name. */
  readonly programme: string
  readonly name: string
  readonly seed: string
  readonly reservePercent: number
  readonly order: PriorityOrder
  readonly state: 'DRAFT' | 'LOCKED'
}

/** Points are invented; that poverty, risk at work and sex weigh is what programmes publish. */
const POOR_FIRST: PriorityOrder = [
  { label: 'Desil 1–2', points: 50, when: { fact: 'WELFARE_DECILE', to: 2 } },
  { label: 'Desil 3–4', points: 30, when: { fact: 'WELFARE_DECILE', from: 3, to: 4 } },
  { label: 'Umur 50 tahun ke atas', points: 10, when: { fact: 'AGE', from: 50 } },
  { label: 'Perempuan', points: 5, when: { fact: 'SEX', among: ['FEMALE'] } },
]

/**
 * Those that decrees rest on first, then one that is locked and waits for its decree: the newest, so that whoever drafts finds it first. The
 * province's 75,489 come with its decree.
 */
export const DEMO_COHORTS: readonly DemoCohort[] = [
  ...[
    ['61.12', 'Ketua RT Kubu Raya 2026'],
    ['61.12', 'Petani Kubu Raya 2027'],
    ['61.12', 'Nelayan Kubu Raya 2027'],
    ['61.01', 'Petani Sambas 2026'],
    ['61.04', 'Nelayan Ketapang 2027'],
    ['61.72', 'Pedagang kecil Singkawang 2027'],
  ].map(
    ([ownerCode = '', programme = '']): DemoCohort => ({
      ownerCode,
      programme,
      name: `${programme} (data contoh)`,
      seed: programme.toLowerCase().replaceAll(' ', '-'),
      reservePercent: 5,
      order: POOR_FIRST,
      state: 'LOCKED',
    }),
  ),
  {
    ownerCode: '61.71',
    programme: 'Bantuan iuran Kota Pontianak 2026',
    name: 'Penerima bantuan iuran Pontianak 2026 (data contoh)',
    seed: 'pontianak-2026',
    reservePercent: 5,
    order: POOR_FIRST,
    state: 'LOCKED',
  },
  {
    ownerCode: '61.12',
    programme: 'Bantuan iuran Kubu Raya 2026',
    name: 'Penerima bantuan iuran Kubu Raya 2026 (data contoh)',
    seed: 'kubu-raya-2026',
    // All who may take part have a place: the companies of its pledges find them.
    reservePercent: 75,
    order: POOR_FIRST,
    state: 'LOCKED',
  },
]
