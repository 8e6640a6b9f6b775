import { type ListName, namesPeople } from '@payung/domain/disclosure/list-register'
import { mayTakeList } from '@payung/domain/disclosure/taken-list'
import type { Actor } from '../../platform/actor.ts'

/** Who takes a list along as the console draws it: one that names people, as any other file of people. The register says which do. */
export function mayTakeAlong(actor: Actor, name: ListName): boolean {
  return mayTakeList((permission) => actor.permissions.has(permission), name, isCompany(actor))
}

/** Whether the list names people of the registry to this member. */
export function isOfPeople(actor: Actor, name: ListName): boolean {
  return namesPeople(name, isCompany(actor))
}

function isCompany(actor: Actor): boolean {
  return actor.tenantKind === 'COMPANY'
}
