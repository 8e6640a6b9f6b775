/**
 * What the sources say, copied from them and not from the reference data: a figure that is entered wrongly, or lost, is found by comparing both.
 */
export interface SourceFigure {
  readonly key: string
  /** `null` for the whole country. */
  readonly area: string | null
  /** A share in percent with two digits, else a whole number. */
  readonly figure: string
  readonly parts?: readonly [numerator: string, denominator: string | null]
  /** As exactly as the source names it: a day, a month, a year, or nothing. */
  readonly asOf: string | null
  /** Where the figure names its source. */
  readonly source: string
}

/** Each row of the texts that are attached. */
export const SEED_FIGURES: readonly SourceFigure[] = [
  seed('prov_registered', '61', '75489', '2023-01-17', 'KB23'),
  seed('prov_coverage', '61', '31.98', '2023-01', 'KB23'),
  seed('rural_share', null, '65.00', '2023-01', 'KB23'),
  seed('pontianak_coverage_2023', '61.71', '38.35', '2023-12-31', 'P25'),
  seed('pontianak_coverage_2024', '61.71', '40.86', '2024-12-31', 'P25'),
  seed('pontianak_aid_2024', '61.71', '4865', '2024-12-31', 'P25'),
  seed('pontianak_heirs_2024', '61.71', '11', '2024-12-31', 'P25'),
  seed('pontianak_memorandum', '61.71', '1', '2025-01-20', 'P25'),
  seed('kubu_raya_agreement', '61.12', '5', '2022-09-15', 'KR22'),
  seed('kubu_raya_claims_amount', '61.12', '59570000000', '2025-03-12', 'KR25'),
  seed('kubu_raya_claims_count', '61.12', '5839', '2025-03-12', 'KR25'),
  seed('kapuas_hulu_potential', '61.06', '48343', '2024-06-04', 'KH24'),
  seed('kapuas_hulu_active', '61.06', '12524', '2024-06-04', 'KH24'),
]

const [OPEN, PRESS] = ['Sumber terbuka', 'Dibaca di pers']

/** Each coverage and target that the handbook names. */
export const HANDBOOK_FIGURES: readonly SourceFigure[] = [
  { ...seed('prov_coverage_2022', '61', '33.12', '2022-12', OPEN), parts: ['586403', '1770630'] },
  { ...seed('prov_coverage_2023_09', '61', '42.81', '2023-09', OPEN), parts: ['757947', '1770630'] },
  seed('prov_coverage_2024_10', '61', '35.35', '2024-10', OPEN),
  { ...seed('prov_coverage_2025_07', '61', '31.63', '2025-07', PRESS), parts: ['575504', '1819430'] },
  seed('prov_coverage_2025_10', '61', '30.41', '2025-10', PRESS),
  seed('prov_coverage_2025_12', '61', '37.00', '2025-12', PRESS),
  seed('prov_coverage_2026_02', '61', '27.00', '2026-02', PRESS),
  seed('prov_eligible_2025', '61', '1819430', '2025-07', PRESS),
  { ...seed('prov_villages_not_joined', '61', '334', null, PRESS), parts: ['334', '2047'] },
  seed('prov_target_2025', '61', '59.56', '2025', OPEN),
  seed('prov_target_2026', '61', '60.80', '2026', OPEN),
  seed('prov_target_2030', '61', '65.77', '2030', OPEN),
  { ...seed('landak_coverage', '61.08', '53.43', null, OPEN), parts: ['69590', '130245'] },
  { ...seed('singkawang_coverage', '61.72', '22.78', null, OPEN), parts: ['16684', '73236'] },
  seed('kubu_raya_coverage_before', '61.12', '25.01', null, OPEN),
  { ...seed('kubu_raya_coverage_2023', '61.12', '39.21', '2023', OPEN), parts: ['110013', null] },
  seed('ketapang_coverage_before', '61.04', '55.69', null, OPEN),
  seed('ketapang_coverage_after', '61.04', '68.02', null, OPEN),
  seed('kayong_utara_coverage', '61.11', '51.59', null, OPEN),
  seed('mempawah_coverage', '61.02', '38.54', null, OPEN),
  seed('sambas_coverage', '61.01', '24.00', null, OPEN),
]

function seed(key: string, area: string | null, figure: string, asOf: string | null, source: string): SourceFigure {
  return { key, area, figure, asOf, source }
}
