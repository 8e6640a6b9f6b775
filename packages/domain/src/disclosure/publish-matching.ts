import { type Audience, type CountedCell, OTHERS, type PublishedCell, publishGroups } from './publish-cells.ts'

/** Whom figures are about: people of these areas and these occupations; none of a kind for all of it. */
export interface FigureScope {
  /** Of any level. */
  readonly areaCodes: readonly string[]
  readonly occupationCodes: readonly string[]
}

/** How long figures keep others of the same people from being shown. After that many have come and gone. */
export const FIGURES_STAND_MONTHS = 12

/**
 * What a company may see of the people who were taken for its pledge, or null where it may see nothing.
 *
 * Figures of people are shown once. Whoever may ask again about some of them subtracts: farmers and traders, then farmers; or everybody, then everybody less somebody
 * whom another pledge took. Rounding alone does not help against that, for many overlapping sums have one solution. So where earlier figures of the company are
 * about some of the same areas and occupations, nothing is shown, neither whether these people are more or fewer than before. What stays are figures
 * of people apart from each other, each once: nothing can be subtracted from anything.
 *
 * @param cells by district and occupation, each key once
 * @param earlier scopes whose figures this company was shown within {@link FIGURES_STAND_MONTHS}, of this pledge and by copies of decrees too
 */
export function publishMatching(
  cells: readonly CountedCell[],
  audience: Audience,
  scope: FigureScope,
  earlier: readonly FigureScope[],
): readonly PublishedCell[] | null {
  return earlier.some((other) => overlaps(scope, other)) ? null : publishGroups(cells, audience)
}

/**
 * What a company may see of the people whom the annex of a copied decree names, or null where it may see nothing.
 *
 * A copy shows figures of people whom a matching may have shown before, and is about whomever its annex names: nobody says that beforehand, so whether it is
 * shown must not follow from it. It shows figures only where the company was shown none of the same government's people before. {@link scopesOfGroups} keeps matchings
 * after it from showing the same people. `app.copy_shows_figures` decides the same. It is decided once, with the signature, and stored.
 *
 * @param isFirst neither figures of a matching nor another copy within {@link FIGURES_STAND_MONTHS} before
 */
export function publishCopy(
  cells: readonly CountedCell[],
  audience: Audience,
  isFirst: boolean,
): readonly PublishedCell[] | null {
  return isFirst ? publishGroups(cells, audience) : null
}

/** Whom the groups that a copy showed are about: as they stand there, so that whether a later figure is withheld says nothing that they do not. */
export function scopesOfGroups(groups: readonly PublishedCell[]): readonly FigureScope[] {
  const codesOf = (code: string | undefined) => (code === undefined || code === OTHERS ? [] : [code])
  return groups.map(({ key: [district, occupation] }) => ({
    areaCodes: codesOf(district),
    occupationCodes: codesOf(occupation),
  }))
}

function overlaps(a: FigureScope, b: FigureScope): boolean {
  const sharesArea = a.areaCodes.some((code) => b.areaCodes.some((other) => isPart(code, other) || isPart(other, code)))
  const sharesWork = a.occupationCodes.some((code) => b.occupationCodes.includes(code))
  return (
    (a.areaCodes.length === 0 || b.areaCodes.length === 0 || sharesArea) &&
    (a.occupationCodes.length === 0 || b.occupationCodes.length === 0 || sharesWork)
  )
}

const isPart = (code: string, whole: string) => code === whole || code.startsWith(`${whole}.`)
