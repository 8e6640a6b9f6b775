/** Which rows of a sender's files are looked at: all, the sound, or those that cannot be saved. */
export type LookedAt = 'semua' | 'sah' | 'salah'

/** What of the quality stands in the address: a sender, and the figure whose rows are listed. */
export interface QualityAddress {
  /** Empty: files of nobody named. */
  readonly pengirim?: string
  readonly baris?: LookedAt
  /** First day of a month. */
  readonly bulan?: string
  /** Only rows with this issue. */
  readonly kode?: string
  readonly sesudah?: string
}

const looks: readonly LookedAt[] = ['semua', 'sah', 'salah']

export function readQualityAddress(search: Record<string, unknown>): QualityAddress {
  const text = (name: string, pattern: RegExp) => {
    const value = search[name]
    return typeof value === 'string' && pattern.test(value) ? { [name]: value } : {}
  }
  return {
    ...text('pengirim', /^.{0,120}$/),
    ...text('baris', new RegExp(`^(?:${looks.join('|')})$`)),
    ...text('bulan', /^\d{4}-\d{2}-01$/),
    ...text('kode', /^[A-Z_]{3,60}$/),
    ...text('sesudah', /^[0-9a-f-]{36}\/\d{1,7}$/),
  }
}
