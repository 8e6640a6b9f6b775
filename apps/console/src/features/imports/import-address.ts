/** Steps that somebody can go back to while nothing is saved, in the words of the address. */
export type AskedStep = 'lembar' | 'kolom' | 'tinjau' | 'simpan'

const askedSteps: readonly AskedStep[] = ['lembar', 'kolom', 'tinjau', 'simpan']

/** What of an import's page stands in its address: step and filter. Never anything out of the file. */
export interface ImportAddress {
  readonly langkah?: AskedStep
  /** Code of the one kind of issue in sight. */
  readonly kode?: string
  /** '1': all rows, not only those with issues. */
  readonly semua?: '1'
  /** '1': the rows that somebody has left out. */
  readonly keluar?: '1'
}

export function readImportAddress(search: Record<string, unknown>): ImportAddress {
  const langkah = askedSteps.find((step) => step === search.langkah)
  const { kode } = search
  return {
    ...(langkah === undefined ? {} : { langkah }),
    ...(typeof kode === 'string' && /^[A-Z_]{1,60}$/.test(kode) ? { kode } : {}),
    ...(isOn(search.semua) ? { semua: '1' } : {}),
    ...(isOn(search.keluar) ? { keluar: '1' } : {}),
  }
}

/** The router reads what looks like a number as one. */
function isOn(value: unknown): boolean {
  return value === '1' || value === 1
}

/** Another filter in the place of the one that is there; the step stays. */
export function withFilter(
  address: ImportAddress,
  filter: Pick<ImportAddress, 'kode' | 'semua' | 'keluar'>,
): ImportAddress {
  return { ...(address.langkah === undefined ? {} : { langkah: address.langkah }), ...filter }
}
