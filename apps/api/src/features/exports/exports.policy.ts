import { mayTakeList } from '@payung/domain/disclosure/taken-list'
import type { Actor } from '../../platform/actor.ts'

/** Who takes a list along as the console draws it: one that names people, as any other file of people. */
export function mayTakeAlong(actor: Actor, taken: { readonly list: string; readonly ofPeople: boolean }): boolean {
  return mayTakeList((permission) => actor.permissions.has(permission), taken)
}
