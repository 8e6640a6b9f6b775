/** People whom a regency or city designates and pays for by itself. */
export interface Cohort {
  readonly custodianCode: string
  readonly occupationCode: string
  readonly people: number
  /** The agency that collected them. */
  readonly agency: string
}

const KESRA = 'Bagian Kesejahteraan Rakyat'
const DPMD = 'Dinas Pemberdayaan Masyarakat dan Desa'
const HEALTH = 'Dinas Kesehatan'
const FISHERIES = 'Dinas Perikanan'
const PLANTATIONS = 'Dinas Pertanian dan Perkebunan'
const TRADE = 'Dinas Perdagangan'
const SOCIAL = 'Dinas Sosial'

/** Pontianak's RT heads, posyandu cadres and fardu kifayah workers of 2024: the one published total. */
export const PONTIANAK_COHORT_PEOPLE = 4_865

/**
 * Own cohorts by area. Only Pontianak's total is published (its division is not); all others are invented, and the
 * notes of their people say so.
 */
export const COHORTS: readonly Cohort[] = [
  ...cohorts(
    '61.71',
    ['RT_HEAD', 2_534, KESRA],
    ['POSYANDU_CADRE', 1_918, HEALTH],
    ['FUNERAL_RITES_WORKER', 413, KESRA],
  ),
  ...cohorts('61.01', ['QURAN_TEACHER', 620, KESRA], ['FISHER', 540, FISHERIES], ['FUNERAL_RITES_WORKER', 248, KESRA]),
  ...cohorts('61.02', ['FISHER', 486, FISHERIES], ['RT_HEAD', 312, DPMD]),
  ...cohorts('61.03', ['VILLAGE_COUNCIL_MEMBER', 641, DPMD], ['RUBBER_TAPPER', 523, PLANTATIONS]),
  ...cohorts('61.04', ['PLANTER', 932, PLANTATIONS], ['FARM_LABOURER', 517, PLANTATIONS]),
  ...cohorts('61.05', ['HAMLET_HEAD', 704, DPMD], ['VILLAGE_COUNCIL_MEMBER', 431, DPMD], ['CHURCH_WORKER', 262, KESRA]),
  ...cohorts('61.06', ['VILLAGE_COUNCIL_MEMBER', 502, DPMD], ['FISHER', 418, FISHERIES]),
  ...cohorts('61.07', ['PLANTER', 874, PLANTATIONS], ['FARM_LABOURER', 296, PLANTATIONS]),
  ...cohorts('61.08', ['RUBBER_TAPPER', 712, PLANTATIONS], ['CHURCH_WORKER', 338, KESRA]),
  ...cohorts('61.09', ['VILLAGE_COUNCIL_MEMBER', 376, DPMD], ['POSYANDU_CADRE', 264, DPMD]),
  ...cohorts('61.10', ['HAMLET_HEAD', 331, DPMD], ['POSYANDU_CADRE', 287, DPMD]),
  ...cohorts('61.11', ['FISHER', 412, FISHERIES]),
  ...cohorts('61.12', ['QURAN_TEACHER', 763, KESRA], ['RT_HEAD', 642, DPMD], ['POSYANDU_CADRE', 518, DPMD]),
  ...cohorts('61.72', ['RT_HEAD', 524, KESRA], ['SMALL_TRADER', 213, TRADE], ['VOLUNTEER_FIREFIGHTER', 184, SOCIAL]),
]

/** What the notes of a cohort's people say, so that nobody takes them for the area's real ones. */
export function cohortNote(custodianCode: string): string {
  return custodianCode === '61.71'
    ? 'Data contoh: orangnya rekaan, jumlah kelompok 4.865 seperti yang dipublikasikan untuk 2024.'
    : 'Data contoh: orang dan jumlah kelompok ini rekaan (sintetis).'
}

function cohorts(
  custodianCode: string,
  ...parts: readonly (readonly [occupationCode: string, people: number, agency: string])[]
): Cohort[] {
  return parts.map(([occupationCode, people, agency]) => ({ custodianCode, occupationCode, people, agency }))
}
