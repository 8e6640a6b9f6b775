/** Somebody eligible, with what their place depends on. */
export interface Placed {
  readonly id: string
  /** The area whose quota they count in. */
  readonly areaCode: string
  readonly points: number
  /** The lot: see {@link lotText}. */
  readonly draw: string
}

export interface AreaRoom {
  readonly areaCode: string
  /** How many more people the area's quota holds. */
  readonly room: number
  readonly reserve: number
}

export interface Place {
  readonly id: string
  readonly areaCode: string
  /** Within the area, counted from 1. */
  readonly place: number
  readonly standing: 'MEMBER' | 'RESERVE'
}

/** How much of a SHA-256 the lot is: 16 hexadecimal digits, so that two equal lots among a million people are next to impossible. */
export const LOT_DIGITS = 16

/**
 * What the lot is the SHA-256 of. The seed is published before anybody knows whom it favours; with it anybody can draw again, by any tool.
 */
export function lotText(seed: string, workerId: string): string {
  return `${seed}:${workerId}`
}

/**
 * Places people within the quota of their area: more points first, ties by lot, equal lots by id. Beyond the quota follow as many as the reserve
 * holds; nobody after them has a place.
 *
 * People of areas that have no room are left out.
 */
export function placesOf(people: readonly Placed[], areas: readonly AreaRoom[]): readonly Place[] {
  return areas.flatMap(({ areaCode, room, reserve }) =>
    people
      .filter((person) => person.areaCode === areaCode)
      .sort((a, b) => b.points - a.points || compare(a.draw, b.draw) || compare(a.id, b.id))
      .slice(0, Math.max(0, room) + Math.max(0, reserve))
      .map(({ id }, at): Place => ({ id, areaCode, place: at + 1, standing: at < room ? 'MEMBER' : 'RESERVE' })),
  )
}

/** How many are kept in reserve for a quota: the part of it, rounded up. */
export function reserveOf(room: number, reservePercent: number): number {
  return Math.ceil((Math.max(0, room) * reservePercent) / 100)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
