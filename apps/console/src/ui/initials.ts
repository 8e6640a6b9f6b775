const TITLE = /^(?:h|hj|drs?|dra|ir|prof|s\.?h|m\.?h|s\.?e|s\.?sos)\.?$/i

/** Two letters for a tile: first and last name, without the titles before and after. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !TITLE.test(word))
  const first = words[0]?.[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}
