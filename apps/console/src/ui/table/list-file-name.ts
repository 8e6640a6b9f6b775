/** `daftar-keputusan-2026-11-30.csv`, by what the table is called for screen readers: never by a person's number. */
export function listFileName(place: ParentNode, today: string): string {
  const label = place.querySelector('section[aria-label], table[aria-label]')?.getAttribute('aria-label') ?? 'daftar'
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}|\d{8,}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return `${(words ?? ['daftar']).join('-').slice(0, 60)}-${today}.csv`
}
