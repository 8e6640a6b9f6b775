/** One of the twelve regencies and two cities of Kalimantan Barat. */
export interface Government {
  readonly code: string
  /** As in the demo accounts: `kubu-raya@`. */
  readonly slug: string
  /** Without "Kabupaten" and "Kota": the kind says that. */
  readonly name: string
  /** December 2024. */
  readonly population: number
  readonly districts: number
  readonly kelurahan: number
  readonly desa: number
}

/** Day of the populations below. */
export const POPULATION_AS_OF = '2024-12-31'

export const PROVINCE = { code: '61', slug: 'provinsi', name: 'Kalimantan Barat', population: 5_646_268 } as const

/** With how many districts, kelurahan and desa each has, so that a data package that knows fewer is noticed. */
export const FOURTEEN_AREAS: readonly Government[] = [
  area('61.01', 'sambas', 'Sambas', 651_246, 19, 0, 195),
  area('61.02', 'mempawah', 'Mempawah', 314_148, 9, 7, 60),
  area('61.03', 'sanggau', 'Sanggau', 499_074, 15, 6, 163),
  area('61.04', 'ketapang', 'Ketapang', 583_541, 20, 9, 253),
  area('61.05', 'sintang', 'Sintang', 457_204, 14, 16, 390),
  area('61.06', 'kapuas-hulu', 'Kapuas Hulu', 276_988, 23, 4, 278),
  area('61.07', 'bengkayang', 'Bengkayang', 295_966, 17, 2, 122),
  area('61.08', 'landak', 'Landak', 415_033, 13, 0, 156),
  area('61.09', 'sekadau', 'Sekadau', 225_494, 7, 0, 94),
  area('61.10', 'melawi', 'Melawi', 217_600, 11, 0, 169),
  area('61.11', 'kayong-utara', 'Kayong Utara', 126_898, 6, 0, 43),
  area('61.12', 'kubu-raya', 'Kubu Raya', 646_091, 9, 0, 123),
  area('61.71', 'pontianak', 'Pontianak', 687_031, 6, 29, 0),
  area('61.72', 'singkawang', 'Singkawang', 249_954, 5, 26, 0),
]

function area(
  code: string,
  slug: string,
  name: string,
  population: number,
  districts: number,
  kelurahan: number,
  desa: number,
): Government {
  return { code, slug, name, population, districts, kelurahan, desa }
}

/** @throws RangeError for a code that is none of the fourteen */
export function governmentOf(code: string): Government {
  const match = FOURTEEN_AREAS.find((government) => government.code === code)
  if (match === undefined) throw new RangeError(`${code} is none of the fourteen areas`)
  return match
}
