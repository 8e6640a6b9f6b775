import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import type { DecreeKind } from '@payung/domain/decree/decree-state'
import { decreeKinds } from './decree-kinds.ts'

/** What a decree is called by. */
export interface NamedDecree {
  readonly kind: DecreeKind
  readonly number: string | null
  readonly fromMonth: string
  readonly programme: { readonly name: string }
}

/**
 * The short name of a decree: "SK 12/2026 · Pekerja rentan". Its full title fills eight lines of a phone, and tells two decrees of one
 * programme apart at the end alone.
 *
 * A draft has no number: the year in which it begins stands there. A number that names no year gets that year too.
 */
export function useDecreeName(): (decree: NamedDecree) => string {
  const { i18n } = useI18n()
  const { t } = useLingui()
  return ({ kind, number, fromMonth, programme }) => {
    const year = fromMonth.slice(0, 4)
    const head =
      number === null
        ? t`Konsep ${year}`
        : /\b(?:19|20)\d{2}\b/.test(number)
          ? t`SK ${number}`
          : t`SK ${number} (${year})`
    return [head, ...(kind === 'DESIGNATION' ? [] : [i18n._(decreeKinds[kind])]), programme.name].join(' · ')
  }
}
