export interface FormerNameRow {
  readonly areaCode: string
  readonly name: string
  /** `null` while nobody has verified it. */
  readonly legalBasis: string | null
  /** Where it was read. */
  readonly source: string | null
}

/** What areas were called before, as far as it is known for certain: the province adds what it knows. */
export const FORMER_NAMES: readonly FormerNameRow[] = [
  { areaCode: '61.02', name: 'Kabupaten Pontianak', legalBasis: 'PP 58/2014', source: null },
  {
    areaCode: '61.05.07.2010',
    name: 'Pangkadan Sungai Rupa',
    legalBasis: null,
    source: 'idn-area-data 3.1.2 (ODbL)',
  },
]
