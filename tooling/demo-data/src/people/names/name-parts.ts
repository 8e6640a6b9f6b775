/** What a people's names are made of. Given names of common use; no combination is meant to be anyone. */
export interface NameParts {
  readonly female: readonly string[]
  readonly male: readonly string[]
  /** Second names, borne by both. */
  readonly second: readonly string[]
  /** How often a name has a second part. */
  readonly secondShare: number
  /** Written before the name: nobility, Muhammad, a family name of Chinese use. */
  readonly before: { readonly female: readonly string[]; readonly male: readonly string[]; readonly share: number }
}

/** Splits a list that is easier to read as a line. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
