/** Where the money for a contribution comes from, and so the kind of payer. */
export type FundingSource =
  | 'NATIONAL_BUDGET'
  | 'REGIONAL_BUDGET'
  | 'PROVINCIAL_BUDGET'
  | 'VILLAGE_BUDGET'
  | 'PALM_REVENUE_SHARE'
  | 'TOBACCO_REVENUE_SHARE'
  | 'CSR'
  | 'SPONSOR'
  | 'SELF'

const FUNDING_SOURCES: readonly { code: FundingSource; nameId: string; nameEn: string }[] = [
  { code: 'NATIONAL_BUDGET', nameId: 'APBN', nameEn: 'National budget' },
  { code: 'REGIONAL_BUDGET', nameId: 'APBD kabupaten/kota', nameEn: 'Regency or city budget' },
  { code: 'PROVINCIAL_BUDGET', nameId: 'APBD provinsi', nameEn: 'Provincial budget' },
  { code: 'VILLAGE_BUDGET', nameId: 'APBDes', nameEn: 'Village budget' },
  { code: 'PALM_REVENUE_SHARE', nameId: 'DBH sawit', nameEn: 'Palm oil revenue share' },
  { code: 'TOBACCO_REVENUE_SHARE', nameId: 'DBH cukai hasil tembakau', nameEn: 'Tobacco revenue share' },
  { code: 'CSR', nameId: 'CSR perusahaan', nameEn: 'Company CSR' },
  { code: 'SPONSOR', nameId: 'Donatur', nameEn: 'Individual sponsor' },
  { code: 'SELF', nameId: 'Mandiri', nameEn: 'Self-paid' },
]

/** Whether a text is one of the funding sources. */
export function isFundingSource(text: string): text is FundingSource {
  return FUNDING_SOURCES.some(({ code }) => code === text)
}

/** Its name in both languages. */
export function fundingSourceName(source: FundingSource): { readonly id: string; readonly en: string } {
  const match = FUNDING_SOURCES.find(({ code }) => code === source)
  return { id: match?.nameId ?? source, en: match?.nameEn ?? source }
}
