import { useLingui } from '@lingui/react/macro'
import { personMonthsBelow } from '@payung/domain/disclosure/publish-cells'
import { monthsBetween } from '@payung/domain/money/contribution'
import { useFormats } from '../../i18n/formats.ts'

/** As much of a pledge as its figures need. */
interface MonthsOfPledge {
  readonly fromMonth: string
  readonly untilMonth: string
  readonly progress: { readonly isRounded: boolean } | null
}

/** Says how many months its people have come to. A figure that was rounded down to 0 may be more than nothing: it is below the months of five people. */
export function useMonthsOfPeople({ fromMonth, untilMonth, progress }: MonthsOfPledge): (months: number) => string {
  const { t } = useLingui()
  const { number } = useFormats()
  return (months) => {
    if (months > 0 || progress?.isRounded !== true) return number(months)
    const below = number(personMonthsBelow('PARTY', monthsBetween(fromMonth, untilMonth).length))
    return t`kurang dari ${below}`
  }
}
