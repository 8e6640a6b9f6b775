import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Cartogram } from '../../ui/charts/Cartogram.tsx'
import { evenLimits } from '../../ui/charts/west-kalimantan.ts'
import type { AreaCoverage } from './coverage.query.ts'
import { useCoverageAddress } from './coverage-address.ts'
import { useFigureText } from './use-figure-text.ts'

/** The 14 areas by their latest published coverage; each opens its own page. What nobody has published stays empty. */
export function CoverageMap(props: { rows: readonly AreaCoverage[] }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const text = useFigureText()
  const address = useCoverageAddress()
  const [chosen, setChosen] = useState<string | null>(null)
  const figures = props.rows.map(({ area, latest }) => ({
    code: area.code,
    name: area.name,
    value: latest === null || latest.shareHundredths === null ? null : latest.shareHundredths / 100,
    valueText: latest === null || latest.shareHundredths === null ? '—' : text.share(latest.shareHundredths),
    // A tile has no room for the words.
    due: latest?.exceedsWhole ? t`di atas 100%` : undefined,
    countText: latest === null ? '' : text.asOf(latest),
    link: { to: '/cakupan', search: { ...address, wilayah: area.code } } as const,
  }))
  return (
    <Cartogram
      label={t`Cakupan terbitan terbaru per kabupaten dan kota`}
      figures={figures}
      limits={evenLimits(figures.flatMap(({ value }) => value ?? []))}
      limitText={(limit) => `${number(limit)}%`}
      chosen={chosen}
      onChoose={setChosen}
    />
  )
}
