import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Cartogram } from '../../ui/charts/Cartogram.tsx'
import { evenLimits } from '../../ui/charts/west-kalimantan.ts'
import type { ListAddress } from '../workers/list/list-address.ts'
import classes from './AreaCard.module.css'
import { type AreaMeasure, measureOf, perInhabitants, shareOf } from './area-measure.ts'
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
  const endingText = (people: number) => t`keputusan ${plural(people, { other: '# orang' })} berakhir ≤ 90 hari`
  const isShare = props.measure === 'VERIFIED' || props.measure === 'PROTECTED'
  const text = (value: number) => (isShare ? `${percent(value / 100)}%` : number(value))
  const figures = props.rows.map((row) => {
    const { code, name } = row.area
    const value = measureOf(row, props.measure)
    return {
      code,
      name,
      value,
      valueText: value === null ? '—' : text(value),
      countText:
        props.measure === 'REGISTERED' ? `${percent(shareOf(besideOf(row), row.registered))}%` : number(row.registered),
      due: props.measure === 'PROTECTED' && (row.ending ?? 0) > 0 ? endingText(row.ending ?? 0) : undefined,
      link: listLink({ wilayah: code, ...choiceOf(props.measure) }),
    }
  })
  const hasDue = figures.some(({ due }) => due !== undefined)
  const chosen = props.rows.find(({ area }) => area.code === props.chosen)
  const label = {
    PROTECTED: t`Bagian yang terlindungi per kabupaten dan kota`,
    REGISTERED: t`Pekerja terdaftar per kabupaten dan kota`,
    VERIFIED: t`Bagian yang terverifikasi per kabupaten dan kota`,
    PER_POPULATION: t`Terdaftar per ${number(perInhabitants)} penduduk, menurut kabupaten dan kota`,
  }[props.measure]
  return (
    <Cartogram
      label={label}
      figures={figures}
      limits={props.measure === 'PROTECTED' ? PROTECTED_LIMITS : evenLimits(figures.map(({ value }) => value ?? 0))}
      limitText={(limit) => (isShare ? `${number(limit)}%` : number(limit))}
      chosen={props.chosen}
      onChoose={props.onChoose}
      detail={chosen && <AreaDetail row={chosen} />}
      legend={
        hasDue && (
          <span className={classes.legend}>
            <IconAlertTriangle size={14} aria-hidden />
            <Trans>ada yang berakhir ≤ 90 hari</Trans>
          </span>
        )
      }
    />
  )
}

/** In percent. The same every month and for all areas: a tenth of a percent more is no darker tile. */
const PROTECTED_LIMITS = [80, 85, 90, 95] as const

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

/** What is told of an area beside how many are registered. */
const besideOf = (row: AreaRow) => row.protected ?? row.verified

function choiceOf(measure: AreaMeasure): ListAddress {
  if (measure === 'PROTECTED') return { perlindungan: 'PROTECTED' }
  return measure === 'VERIFIED' ? { status: 'VERIFIED' } : {}
}
