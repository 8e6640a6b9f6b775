import type { IndicatorCode } from '@payung/domain/figures/indicators'
import { PUBLISHED_SOURCES } from '@payung/domain/figures/published-sources'

/** A figure, or a target, as it was published. */
export interface PublishedFigureRow {
  readonly key: string
  readonly kind: 'VALUE' | 'TARGET'
  readonly indicator: IndicatorCode
  /** `null` for the whole country. */
  readonly areaCode: string | null
  /** The last day of the period that the source names; null where it names none. */
  readonly asOf: string | null
  readonly asOfPrecision: 'DAY' | 'MONTH' | 'YEAR' | 'UNTOLD'
  /** In the indicator's unit; a share in hundredths of a percent. */
  readonly amount: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** The source says "more than". */
  readonly atLeast: boolean
  readonly remarkId: string | null
  readonly remarkEn: string | null
  readonly source: string
  /** Read in the source itself. */
  readonly verified: boolean
}

const [KALBAR_2023, PONTIANAK_2025, KUBU_RAYA_2022] = [
  PUBLISHED_SOURCES.KALBAR_2023.id,
  PUBLISHED_SOURCES.PONTIANAK_2025.id,
  PUBLISHED_SOURCES.KUBU_RAYA_2022.id,
]
const [KUBU_RAYA_2025, KAPUAS_HULU_2024] = [PUBLISHED_SOURCES.KUBU_RAYA_2025.id, PUBLISHED_SOURCES.KAPUAS_HULU_2024.id]
/** Texts that are attached: whoever entered these figures read them there. */
const ATTACHED: readonly string[] = [KALBAR_2023, PONTIANAK_2025, KUBU_RAYA_2022, KUBU_RAYA_2025, KAPUAS_HULU_2024]
const [OPEN, PRESS] = [PUBLISHED_SOURCES.OPEN.id, PUBLISHED_SOURCES.PRESS.id]
const OTHER_WHOLE = {
  remarkId: 'Penyebut tahun ini lain dari tahun sebelumnya: termasuk 154.008 pekerja jasa konstruksi.',
  remarkEn: 'The denominator of this year is another than before: 154,008 construction workers are in it.',
}
const WHOLE_UNTOLD = {
  remarkId: 'Sumber tidak menyebut penyebutnya, jadi tidak dapat dibandingkan dengan angka lain.',
  remarkEn: 'The source does not tell the denominator, so it cannot be compared with other figures.',
}
const BEFORE = {
  remarkId: 'Sumber menyebut kenaikan dari angka ini, tanpa tahunnya.',
  remarkEn: 'The source tells a rise from this figure, without its year.',
}

/** What is published about coverage and what goes with it, each with its source and day. Figures of one area contradict each other: all stand. */
export const PUBLISHED_FIGURES: readonly PublishedFigureRow[] = [
  count('prov_registered', 'VULNERABLE_REGISTERED', '61', '2023-01-17', 75_489, KALBAR_2023, {
    remarkId: 'Didaftarkan provinsi dalam JKK dan JKM, dari semua kabupaten dan kota.',
    remarkEn: 'Registered by the province for work accident and death, from all regencies and cities.',
  }),
  share('prov_coverage', '61', '2023-01', 31.98, KALBAR_2023),
  { ...share('rural_share', null, '2023-01', 65, KALBAR_2023), indicator: 'RURAL_SHARE' },
  share('pontianak_coverage_2023', '61.71', '2023-12-31', 38.35, PONTIANAK_2025),
  share('pontianak_coverage_2024', '61.71', '2024-12-31', 40.86, PONTIANAK_2025),
  count('pontianak_aid_2024', 'CONTRIBUTION_AID', '61.71', '2024-12-31', 4_865, PONTIANAK_2025, {
    remarkId: 'Ketua RT, kader posyandu, dan petugas fardu kifayah, sepanjang 2024.',
    remarkEn: 'Neighbourhood heads, health cadres and fardu kifayah workers, over 2024.',
  }),
  count('pontianak_heirs_2024', 'HEIRS_PAID', '61.71', '2024-12-31', 11, PONTIANAK_2025),
  count('pontianak_memorandum', 'MEMORANDUMS', '61.71', '2025-01-20', 1, PONTIANAK_2025, {
    remarkId: 'Antara Pemerintah Kota Pontianak dan kantor cabang BPJS Ketenagakerjaan Pontianak.',
    remarkEn: 'Between the city and the insurer’s Pontianak branch.',
  }),
  count('kubu_raya_agreement', 'AGREEMENT_PARTIES', '61.12', '2022-09-15', 5, KUBU_RAYA_2022, {
    remarkId:
      'Pemerintah Kabupaten, Fakultas Hukum Universitas Tanjungpura, BPJS Ketenagakerjaan, PT Pertamina Patra Niaga DPPU Supadio, Universitas Nahdlatul Ulama Kalimantan Barat.',
    remarkEn:
      'The regency, the Faculty of Law of Universitas Tanjungpura, the insurer, PT Pertamina Patra Niaga DPPU Supadio, Universitas Nahdlatul Ulama Kalimantan Barat.',
  }),
  count('kubu_raya_claims_amount', 'BENEFITS_PAID', '61.12', '2025-03-12', 59_570_000_000, KUBU_RAYA_2025),
  { ...count('kubu_raya_claims_count', 'CLAIMS_PAID', '61.12', '2025-03-12', 5_839, KUBU_RAYA_2025), atLeast: true },
  count('kapuas_hulu_potential', 'SELF_EMPLOYED_POTENTIAL', '61.06', '2024-06-04', 48_343, KAPUAS_HULU_2024),
  count('kapuas_hulu_active', 'SELF_EMPLOYED_ACTIVE', '61.06', '2024-06-04', 12_524, KAPUAS_HULU_2024, {
    remarkId: 'Semua mendaftar sendiri.',
    remarkEn: 'All enrolled themselves.',
  }),
  {
    ...parts('kapuas_hulu_share', '61.06', '2024-06-04', null, 12_524, 48_343, KAPUAS_HULU_2024),
    indicator: 'SELF_EMPLOYED_COVERAGE',
    remarkId: 'Dihitung Payung dari peserta aktif dan potensi yang disebut sumbernya.',
    remarkEn: 'Reckoned by Payung from the members and the potential that the source tells.',
  },
  parts('prov_coverage_2022', '61', '2022-12', 33.12, 586_403, 1_770_630, OPEN),
  parts('prov_coverage_2023_09', '61', '2023-09', 42.81, 757_947, 1_770_630, OPEN),
  share('prov_coverage_2024_10', '61', '2024-10', 35.35, OPEN, WHOLE_UNTOLD),
  { ...parts('prov_coverage_2025_07', '61', '2025-07', 31.63, 575_504, 1_819_430, PRESS), ...OTHER_WHOLE },
  share('prov_coverage_2025_10', '61', '2025-10', 30.41, PRESS, WHOLE_UNTOLD),
  share('prov_coverage_2025_12', '61', '2025-12', 37, PRESS, WHOLE_UNTOLD),
  share('prov_coverage_2026_02', '61', '2026-02', 27, PRESS, WHOLE_UNTOLD),
  { ...count('prov_eligible_2025', 'ELIGIBLE_WORKERS', '61', '2025-07', 1_819_430, PRESS), ...OTHER_WHOLE },
  {
    ...parts('prov_villages_not_joined', '61', null, null, 334, 2_047, PRESS),
    indicator: 'VILLAGES_NOT_JOINED',
    amount: 334,
  },
  parts('landak_coverage', '61.08', null, 53.43, 69_590, 130_245, OPEN),
  parts('singkawang_coverage', '61.72', null, 22.78, 16_684, 73_236, OPEN),
  share('kubu_raya_coverage_before', '61.12', null, 25.01, OPEN, BEFORE),
  { ...share('kubu_raya_coverage_2023', '61.12', '2023', 39.21, OPEN), numerator: 110_013 },
  share('ketapang_coverage_before', '61.04', null, 55.69, OPEN, BEFORE),
  share('ketapang_coverage_after', '61.04', null, 68.02, OPEN),
  share('kayong_utara_coverage', '61.11', null, 51.59, OPEN),
  share('mempawah_coverage', '61.02', null, 38.54, OPEN),
  share('sambas_coverage', '61.01', null, 24, OPEN),
  target('prov_target_2025', '2025', 59.56),
  target('prov_target_2026', '2026', 60.8),
  target('prov_target_2030', '2030', 65.77),
]

type Remarks = Partial<Pick<PublishedFigureRow, 'remarkId' | 'remarkEn'>>

function count(
  key: string,
  indicator: IndicatorCode,
  areaCode: string,
  period: string | null,
  amount: number,
  source: string,
  remarks: Remarks = {},
): PublishedFigureRow {
  return {
    ...{ key, kind: 'VALUE', indicator, areaCode, amount, source, numerator: null, denominator: null, atLeast: false },
    ...{ remarkId: null, remarkEn: null, ...remarks, verified: ATTACHED.includes(source), ...lastDayOf(period) },
  }
}

function share(
  key: string,
  areaCode: string | null,
  period: string | null,
  percent: number,
  source: string,
  remarks: Remarks = {},
): PublishedFigureRow {
  return { ...count(key, 'COVERAGE', areaCode ?? '', period, Math.round(percent * 100), source, remarks), areaCode }
}

function parts(
  key: string,
  areaCode: string,
  period: string | null,
  percent: number | null,
  numerator: number,
  denominator: number,
  source: string,
): PublishedFigureRow {
  return {
    ...share(key, areaCode, period, percent ?? 0, source),
    ...(percent === null ? { amount: null } : {}),
    ...{ numerator, denominator },
  }
}

function target(key: string, year: string, percent: number): PublishedFigureRow {
  return { ...share(key, '61', year, percent, OPEN), kind: 'TARGET' }
}

/** `2023`, `2023-01` or a day; null where the source names none. */
function lastDayOf(period: string | null): Pick<PublishedFigureRow, 'asOf' | 'asOfPrecision'> {
  if (period === null) return { asOf: null, asOfPrecision: 'UNTOLD' }
  if (period.length === 4) return { asOf: `${period}-12-31`, asOfPrecision: 'YEAR' }
  if (period.length === 10) return { asOf: period, asOfPrecision: 'DAY' }
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5))]
  return { asOf: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10), asOfPrecision: 'MONTH' }
}
