import type { CellXml } from './sheet-pieces.ts'

const FORMULA = /<((?:\w+:)?)f\b([^>]*?)(?:\/>|>[^<]*<\/\1f>)/

/** Which shared formula a cell has: its number, and whether the formula itself stands here or is only named. */
export function sharedFormulaOf({ inner }: CellXml): { readonly number: string; readonly isHome: boolean } | null {
  const attributes = FORMULA.exec(inner)?.[2] ?? ''
  const number = /\bt="shared"/.test(attributes) ? /\bsi="(\d+)"/.exec(attributes)?.[1] : undefined
  return number === undefined ? null : { number, isHome: /\bref="/.test(attributes) }
}

/** The cell with what its formula last gave, and no formula: what it named is gone. */
export function asValue(cell: CellXml): CellXml {
  return { ...cell, inner: cell.inner.replace(FORMULA, '') }
}
