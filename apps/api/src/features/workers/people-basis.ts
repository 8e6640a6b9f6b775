import { NOTHING, uuidOf } from '../../graphql/ids.ts'

/** What somebody's designation or contribution can rest on, by the names of their types. */
const PEOPLE_BASES = ['Decree', 'Agreement', 'Regulation', 'ContributionList'] as const

export interface PeopleBasis {
  readonly kind: (typeof PEOPLE_BASES)[number]
  readonly id: string
}

/** What an id from outside names; a decree that nobody has where it names something else. */
export function peopleBasisOf(id: string): PeopleBasis {
  for (const kind of PEOPLE_BASES) {
    const uuid = uuidOf(id, kind)
    if (uuid !== null) return { kind, id: uuid }
  }
  return { kind: 'Decree', id: NOTHING }
}
