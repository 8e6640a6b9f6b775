import { isBound } from '../sealed-value.ts'
import type { Vault } from '../vault.ts'

/** Of the person to whom an earlier state belongs: by the key that goes, and by the key that comes. */
export interface PersonIndexes {
  readonly former: Buffer
  readonly next: Buffer
}

/**
 * Numbers that were sealed anew, by what they were before. The same seal becomes the same again: a history compares a number by its seal, and a
 * record that did not change must not look as if it had.
 */
export type ResealedNumbers = Map<string, Buffer>

/**
 * One earlier state of a record, as JSON, with its NIK and its family card sealed anew within.
 *
 * @throws UnopenedError
 */
export function resealState(vault: Vault, person: PersonIndexes, numbers: ResealedNumbers, text: string): string {
  const state = JSON.parse(text) as Record<string, string | null>
  const { nationalId, familyCardNumber } = state
  if (typeof nationalId === 'string') {
    const at = nationalId.indexOf('/') + 1
    const sealed = resealNationalId(vault, person, numbers, Buffer.from(nationalId.slice(at), 'base64'))
    state['nationalId'] = nationalId.slice(0, at) + sealed.toString('base64')
  }
  if (typeof familyCardNumber === 'string') {
    const [cipher = '', index = ''] = familyCardNumber.slice(1).split('.')
    const card = Buffer.from(cipher, 'base64')
    const owner = isBound(card) ? Buffer.from(index, 'base64') : person.former
    const sealed = resealCard(vault, { ...person, former: owner }, numbers, card)
    state['familyCardNumber'] = `/${sealed.toString('base64')}.${person.next.toString('base64')}`
  }
  return JSON.stringify(state)
}

/** @throws UnopenedError */
export function resealNationalId(
  vault: Vault,
  person: PersonIndexes,
  numbers: ResealedNumbers,
  sealed: Uint8Array,
): Buffer {
  return once(numbers, sealed, () => vault.sealNationalId(vault.openNationalId(sealed, person.former), person.next))
}

/** @throws UnopenedError */
export function resealCard(vault: Vault, person: PersonIndexes, numbers: ResealedNumbers, sealed: Uint8Array): Buffer {
  return once(numbers, sealed, () => vault.sealFamilyCard(vault.openFamilyCard(sealed, person.former), person.next))
}

function once(numbers: ResealedNumbers, sealed: Uint8Array, reseal: () => Buffer): Buffer {
  const former = Buffer.from(sealed).toString('base64')
  const resealed = numbers.get(former)
  if (resealed !== undefined) return resealed
  const next = reseal()
  numbers.set(former, next)
  return next
}
