import type { InputOf } from '@payung/domain/input/check-input'
import type { Tariff } from '@payung/domain/money/tariff'
import { isSetIn, type TariffChange } from '@payung/domain/money/tariff-change'
import { tariffChangeInput } from '@payung/domain/money/tariff-change-input'
import { today } from '../../platform/clock.ts'
import { issueAbout, ValidationError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { tariffMessages } from './tariffs.messages.ts'

export type TariffChangeInput = InputOf<ReturnType<typeof tariffChangeInput>>

/**
 * Reads a change. What a line of this kind does not have is left out.
 *
 * @throws ValidationError with everything that is wrong; `NOTHING_ENDS` alone
 */
export function readTariffChange(tariffs: readonly Tariff[], input: TariffChangeInput): TariffChange {
  const change = readInput(tariffChangeInput({ today: today().toString() }), input, tariffMessages)
  if (change.ends && !isSetIn(tariffs, change)) throw new ValidationError([issueAbout(tariffMessages.NOTHING_ENDS())])
  return change
}
