import { type AsOf, asOfDays, type StatedAsOf } from '@payung/domain/protection/as-of'
import { today } from '../../platform/clock.ts'
import { DomainError } from '../../platform/errors.ts'
import { asOfMessages } from './as-of.messages.ts'

/**
 * The two days by which months are answered; null where both are today, which the facts as they stand answer.
 *
 * @throws DomainError `AS_OF_IN_FUTURE`
 */
export function readAsOf(stated: StatedAsOf): AsOf | null {
  const days = asOfDays(stated, today().toString())
  if (days === 'FUTURE') throw new DomainError(asOfMessages.AS_OF_IN_FUTURE())
  return days
}

/** Keys that begin with a day, without it, by their day. One request may state several days. */
export function byDay(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...Map.groupBy(keys, (key) => key.slice(0, 10))].map(([day, same]) => [day, same.map((key) => key.slice(11))]),
  )
}
