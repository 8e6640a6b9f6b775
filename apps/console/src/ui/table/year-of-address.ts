/**
 * The year that an address names, nothing where it names none. An address holds texts alone; a link within the console may have written it as a number.
 *
 * @param year what stands behind `tahun=`: four digits
 */
export function yearOfAddress(year: unknown): { readonly tahun?: number } {
  const text = typeof year === 'number' ? String(year) : year
  return typeof text === 'string' && /^\d{4}$/.test(text) ? { tahun: Number(text) } : {}
}
