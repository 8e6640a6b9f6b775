import type { RegulationKind } from './regulation.ts'

const SHORT: Readonly<Record<RegulationKind, string>> = {
  UU: 'UU',
  PP: 'PP',
  PERPRES: 'Perpres',
  INPRES: 'Inpres',
  PERMEN: 'Permen',
  PMK: 'PMK',
  PERDA: 'Perda',
  PERGUB: 'Pergub',
  PERBUP: 'Perbup',
  PERWALI: 'Perwali',
}

/**
 * A regulation as it is cited: `Perbup Landak 38/2022`, `Inpres 2/2021`. Without a number it is still a plan: `Perbup Landak`.
 *
 * @param area name of the government's area; null for a national one
 */
export function regulationName(regulation: {
  readonly kind: RegulationKind
  readonly area: string | null
  readonly number: string | null
  readonly year: number | null
}): string {
  const { kind, area, number, year } = regulation
  const numbered = number === null ? null : year === null ? number : `${number}/${year}`
  return [SHORT[kind], area, numbered].filter((part) => part !== null).join(' ')
}
