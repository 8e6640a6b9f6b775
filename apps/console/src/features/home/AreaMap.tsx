import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Cartogram } from '../../ui/charts/Cartogram.tsx'
import { evenLimits } from '../../ui/charts/west-kalimantan.ts'
import { type AreaMeasure, measureOf, perInhabitants } from './area-measure.ts'
import type { AreaRow } from './home.query.ts'
import { listLink } from './list-link.ts'

/** The 14 areas as tiles; the colour says the chosen measure, and the number stands on every tile. */
export default function AreaMap(props: {
  rows: readonly AreaRow[]
  measure: AreaMeasure
  chosen: string | null
  onChoose: (code: string | null) => void
}) {
  const { t } = useLingui()
  const { number, percent } = useFormats()
  const text = (value: number) => (props.measure === 'VERIFIED' ? `${percent(value / 100)}%` : number(value))
  const figures = props.rows.map((row) => {
    const { code, name } = row.area
    const value = measureOf(row, props.measure)
    return {
      code,
      name,
      value: value ?? 0,
      valueText: value === null ? '—' : text(value),
      countText: props.measure === 'REGISTERED' ? `${percent(verifiedShare(row))}%` : number(row.registered),
      link: listLink(props.measure === 'VERIFIED' ? { wilayah: code, status: 'VERIFIED' } : { wilayah: code }),
    }
  })
  const chosen = props.rows.find(({ area }) => area.code === props.chosen)
  const label = {
    REGISTERED: t`Pekerja terdaftar per kabupaten dan kota`,
    VERIFIED: t`Bagian yang terverifikasi per kabupaten dan kota`,
    PER_POPULATION: t`Terdaftar per ${number(perInhabitants)} penduduk, menurut kabupaten dan kota`,
  }[props.measure]
  return (
    <Cartogram
      label={label}
      figures={figures}
      limits={evenLimits(figures.map(({ value }) => value))}
      limitText={(limit) => (props.measure === 'VERIFIED' ? `${number(limit)}%` : number(limit))}
      chosen={props.chosen}
      onChoose={props.onChoose}
      detail={chosen && <AreaDetail row={chosen} />}
    />
  )
}

/** In the free corner: the chosen area in numbers that the tile has no room for. */
function AreaDetail(props: { row: AreaRow }) {
  const { number } = useFormats()
  const { area, registered } = props.row
  const people = area.population === null ? null : number(area.population)
  const count = number(registered)
  return (
    <>
      <span>{area.name}</span>
      <b style={{ fontSize: '0.875rem', lineHeight: '1.25rem' }}>
        <Trans>{count} terdaftar</Trans>
      </b>
      {people !== null && (
        <span style={{ color: 'var(--dimmed)' }}>
          <Trans>{people} penduduk</Trans>
        </span>
      )}
    </>
  )
}

function verifiedShare(row: AreaRow): number {
  return row.registered === 0 ? 0 : row.verified / row.registered
}
