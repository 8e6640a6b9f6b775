import type { introspection } from '../generated/graphql-env.d.ts'
import { chosenTenant } from './chosen-tenant.ts'

/** A mutation, as the API calls it: `registerWorker`. */
export type MutationName = keyof introspection['types']['Mutation']['fields']

const storageKey = 'payung.done'

/**
 * Notes that a mutation of this session was taken, so that what a colleague did meanwhile is told apart from one's own work. One browser has one session,
 * and each sign-in forgets what the one before has done.
 */
export function noteDone(answer: object): void {
  const [[name, outcome] = ['', null]] = Object.entries(answer) as [string, { readonly __typename?: string } | null][]
  if (outcome?.__typename?.endsWith('Success') !== true) return
  const done = readDone()
  done.add(inTenant(name))
  localStorage.setItem(storageKey, [...done].join('\n'))
}

/** Whether this person has done one of these for the present institution since they signed in. */
export function hasDone(names: readonly MutationName[]): boolean {
  const done = readDone()
  return names.some((name) => done.has(inTenant(name)))
}

export function forgetDone(): void {
  localStorage.removeItem(storageKey)
}

function readDone(): Set<string> {
  return new Set(localStorage.getItem(storageKey)?.split('\n'))
}

function inTenant(name: string): string {
  return `${chosenTenant()} ${name}`
}
