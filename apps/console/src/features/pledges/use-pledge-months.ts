import { useFormats } from '../../i18n/formats.ts'

/** The months of a pledge as one reads them: a single one by itself. */
export function usePledgeMonths() {
  const { months } = useFormats()
  return ({ fromMonth, untilMonth }: { readonly fromMonth: string; readonly untilMonth: string }) =>
    months(fromMonth, untilMonth)
}
