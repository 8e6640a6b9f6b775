import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { lastMonthOf } from '../workers/coverage-month.ts'

/** The months of a pledge as one reads them: a single one by itself. */
export function usePledgeMonths() {
  const { t } = useLingui()
  const { month } = useFormats()
  return ({ fromMonth, untilMonth }: { readonly fromMonth: string; readonly untilMonth: string }) => {
    const [first, last] = [month(fromMonth), month(lastMonthOf(untilMonth))]
    return first === last ? first : t`${first} sampai ${last}`
  }
}
