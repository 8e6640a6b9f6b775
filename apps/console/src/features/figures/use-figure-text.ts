import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import { exceedsWhole } from '@payung/domain/figures/coverage-share'
import { useFormats } from '../../i18n/formats.ts'
import type { Figure } from './coverage.query.ts'

/** What a page writes of a figure, published or entered. */
export type FigureToWrite = Pick<
  Figure,
  | 'indicator'
  | 'asOf'
  | 'precision'
  | 'isAhead'
  | 'amount'
  | 'numerator'
  | 'denominator'
  | 'shareHundredths'
  | 'exceedsWhole'
  | 'isAtLeast'
>

/** Figures as a page writes them: two digits after the comma for shares, what is more than everybody flagged in words, and the day as exactly as the source names it. */
export function useFigureText() {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number, rupiah, day, month } = useFormats()
  const comma = i18n.locale === 'en' ? '.' : ','
  const share = (hundredths: number) => `${(hundredths / 100).toFixed(2).replace('.', comma)}%`
  const flagged = (text: string, exceeds: boolean) => (exceeds ? `${text} (${t`di atas 100%`})` : text)
  return {
    share,
    name: ({ indicator }: { readonly indicator: Pick<Figure['indicator'], 'nameId' | 'nameEn'> }) =>
      i18n.locale === 'en' ? indicator.nameEn : indicator.nameId,
    definition: ({ indicator }: Figure) => (i18n.locale === 'en' ? indicator.definitionEn : indicator.definitionId),
    remark: (figure: Figure) => (i18n.locale === 'en' ? figure.remarkEn : figure.remarkId),
    asOf: ({ asOf, precision, isAhead }: FigureToWrite) => {
      if (asOf === null) return t`tahun tidak disebut sumbernya`
      const period = precision === 'DAY' ? day(asOf) : precision === 'MONTH' ? month(asOf) : asOf.slice(0, 4)
      return isAhead ? t`${period} (periodenya belum mulai)` : period
    },
    value: (figure: FigureToWrite) => {
      const { shareHundredths, amount, numerator, isAtLeast, indicator } = figure
      if (indicator.unit === 'SHARE')
        return shareHundredths === null ? '—' : flagged(share(shareHundredths), figure.exceedsWhole)
      const counted = BigInt(amount ?? numerator ?? '0')
      const text = indicator.unit === 'RUPIAH' ? rupiah(counted) : number(counted)
      return isAtLeast ? t`lebih dari ${text}` : text
    },
    /** Ten thousand of ten thousand are everybody: as a share in hundredths of a percent. */
    perTenThousand: (people: number | null) => (people === null ? '—' : flagged(number(people), exceedsWhole(people))),
    parts: ({ numerator, denominator }: FigureToWrite) => {
      if (numerator === null) return '—'
      const [part, whole] = [number(BigInt(numerator)), denominator === null ? null : number(BigInt(denominator))]
      return whole === null ? t`${part}, penyebut tidak disebut` : t`${part} dari ${whole}`
    },
  }
}
