import { dayInPontianak } from '@payung/domain/calendar/iso-day'
import type { Client } from 'urql'
import { graphql, type ResultOf } from '../../../graphql.ts'
import { recall, remember } from '../../../session/device-store.ts'
import { peopleRememberedAs } from '../../../session/remembered-list.ts'
import { outboxOwner } from '../../../session/use-outbox.ts'
import { rememberedAs, type Viewer } from '../../../session/viewer.ts'

/** A page of the list of people, as any page of it; what tells two of a name apart, and no number. */
const PeopleToKeepQuery = graphql(`
  query PeopleToKeep($first: Int!, $after: String) {
    workers(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { id level name birthDate } }
    }
  }
`)

type Row = Pick<ResultOf<typeof PeopleToKeepQuery>['workers']['edges'][number]['node'], 'id' | 'name' | 'birthDate'>

const PEOPLE_ON_PAGE = 100
/** A large village has some thousands of people; of more, the phone keeps the first by name and says so. */
export const VILLAGE_PEOPLE_MAX = 5_000

/** One of the village, as the device knows them. */
export interface KeptPerson {
  readonly id: string
  readonly name: string
  /** The year; the day where somebody else has the same name and year. */
  readonly born: string | null
}

export interface KeptPeople {
  /** Person and institution: on a shared phone nobody sees another's. */
  readonly owner: string
  readonly readAt: string
  /** The village has more than the device keeps. */
  readonly isCut: boolean
  readonly people: readonly KeptPerson[]
}

/** Whose list of people goes onto the device: who reports for one village, and goes where there is no connection. */
export function reportsForVillage({ permissions, scope }: Pick<Viewer, 'permissions' | 'scope'>): boolean {
  return scope.area?.level === 'VILLAGE' && permissions.includes('LIFE_EVENT_REPORT')
}

/** The least by which two namesakes are told apart: a day of birth is kept of nobody who does without. */
export function tellApart(rows: readonly Row[]): readonly KeptPerson[] {
  const nameAndYear = ({ name, birthDate }: Row) => `${name.toLowerCase()} ${birthDate?.slice(0, 4) ?? ''}`
  const namesakes = Map.groupBy(rows, nameAndYear)
  return rows.map((row) => {
    const isAlone = namesakes.get(nameAndYear(row))?.length === 1
    return { id: row.id, name: row.name, born: (isAlone ? row.birthDate?.slice(0, 4) : row.birthDate) ?? null }
  })
}

/** What of the list lies on this device; null where there is none of this owner. */
export async function recallPeople(owner: string): Promise<KeptPeople | null> {
  const people = (await recall(peopleRememberedAs).catch(() => null)) as KeptPeople | null
  return people?.owner === owner ? people : null
}

/** Whether it has everybody whom the device keeps: a reading that broke off has not. */
export function isWhole({ isCut, people }: Pick<KeptPeople, 'isCut' | 'people'>): boolean {
  return !isCut || people.length >= VILLAGE_PEOPLE_MAX
}

/**
 * Keeps a list of who is signed in here.
 *
 * @returns false where somebody else has signed in meanwhile: it is another's village
 */
async function keep(list: KeptPeople): Promise<boolean> {
  const viewer = (await recall(rememberedAs).catch(() => null)) as Pick<Viewer, 'user' | 'tenant'> | null
  if (viewer !== null && outboxOwner(viewer) !== list.owner) return false
  // A device that keeps nothing shows the list all the same, while there is a connection.
  await remember(peopleRememberedAs, list, rememberedAs).catch(() => {})
  return true
}

/**
 * Reads the village's own people, page after page, and keeps them in place of the list before. The first list is kept as far as it has come, page by page: whoever leaves the page
 * or loses the connection meanwhile has those.
 *
 * @returns null where a page did not come: then a whole list before stays, whole
 */
export async function refreshPeople(client: Client, owner: string, now = () => new Date()): Promise<KeptPeople | null> {
  const readAt = now().toISOString()
  const before = await recallPeople(owner)
  // What a reading that broke off has left is worth less than one that came further.
  let keptCount = before === null ? 0 : isWhole(before) ? VILLAGE_PEOPLE_MAX : before.people.length
  const rows = new Map<string, Row>()
  let after: string | null = null
  let people: KeptPeople
  do {
    const variables: { first: number; after: string | null } = { first: PEOPLE_ON_PAGE, after }
    const { data } = await client.query(PeopleToKeepQuery, variables, { requestPolicy: 'network-only' }).toPromise()
    if (!data) return null
    const { edges, pageInfo } = data.workers
    // Who is registered for others or only proven is nobody of whom a report could wait.
    for (const { node } of edges) if (node.level === 'FULL') rows.set(node.id, node)
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    const first = tellApart([...rows.values()].slice(0, VILLAGE_PEOPLE_MAX))
    people = { owner, readAt, isCut: after !== null, people: first }
    if (isWhole(people)) break
    if (first.length > keptCount) {
      if (!(await keep(people))) return null
      keptCount = first.length
    }
  } while (after !== null)
  return (await keep(people)) ? people : null
}

/** Whether the list is of this day: then it is not read again by itself. */
export function isOfToday({ readAt }: Pick<KeptPeople, 'readAt'>, now = new Date()): boolean {
  return dayInPontianak(new Date(readAt)) === dayInPontianak(now)
}

/** Whom letters of a search mean: each of its words somewhere in the name, without accents and capitals. */
export function peopleNamed(people: readonly KeptPerson[], search: string): readonly KeptPerson[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  return people.filter(({ name }) => {
    const letters = plain(name)
    return words.every((word) => letters.includes(word))
  })
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
