/**
 * The way down from one area to another, for a chain of choices: `61.12` to `61.12.05` gives both.
 *
 * The last area is included, so that the level below it can be offered; a village has none.
 */
export function ancestorCodes(top: string, chosen: string): readonly string[] {
  const below = chosen.startsWith(`${top}.`) ? chosen.slice(top.length + 1).split('.') : []
  const way = [top, ...below.map((_, depth) => [top, ...below.slice(0, depth + 1)].join('.'))]
  return way.filter((code) => code.split('.').length < villageDepth)
}

/** Province, regency, district, village: `61.12.05.2003`. */
const villageDepth = 4
