import { useLingui } from '@lingui/react/macro'
import { useMonthNames } from './use-month-names.ts'

/** `Januari sampai Maret`: the months of a provision letter. */
export function useProvisionMonths() {
  const { t } = useLingui()
  const names = useMonthNames()
  return ({ fromMonth, lastMonth }: { readonly fromMonth: number; readonly lastMonth: number }) => {
    const [first, last] = [names[fromMonth - 1] ?? '', names[lastMonth - 1] ?? '']
    return fromMonth === lastMonth ? first : t`${first} sampai ${last}`
  }
}
