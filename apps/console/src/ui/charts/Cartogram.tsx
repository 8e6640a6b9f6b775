import { Trans } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './Cartogram.module.css'
import { areaPlaces, classOf } from './west-kalimantan.ts'

export interface AreaFigure {
  readonly code: string
  readonly name: string
  /** What the colour says; null where nothing is known, which has no colour. */
  readonly value: number | null
  /** The value as printed: `92,1%`. */
  readonly valueText: string
  /** A second figure below it. */
  readonly countText?: string
  /** Something is due here, or asks for a look: told by a mark and in words. */
  readonly due?: string | undefined
  /** There is something here that is not told: hatched, where nothing has no mark at all. The printed value says so too. */
  readonly isWithheld?: boolean
  /** The list of exactly those whom the figure counts; left out where there is nothing to open. */
  readonly link?: LinkProps | undefined
}

/**
 * The 14 areas as tiles of equal size, where each stands on the map: small Pontianak is as easy to see as Ketapang.
 *
 * Tiles follow one another as the rows of the table beside do. Hovering, focusing or choosing one marks its row.
 */
export function Cartogram(props: {
  label: string
  figures: readonly AreaFigure[]
  limits: readonly [number, number, number, number]
  limitText: (limit: number) => string
  chosen: string | null
  onChoose: (code: string | null) => void
  /** About the chosen area, in the free corner. */
  detail?: ReactNode
  legend?: ReactNode
}) {
  return (
    <div>
      <ul className={classes.map} aria-label={props.label}>
        {props.figures.map((figure) => {
          const place = areaPlaces.find(({ code }) => code === figure.code)
          if (place === undefined) return null
          return (
            <li key={figure.code} style={{ gridColumn: place.column, gridRow: place.row }}>
              <Tile figure={figure} limits={props.limits} chosen={props.chosen} onChoose={props.onChoose} />
            </li>
          )
        })}
        {props.detail && <li className={classes.detail}>{props.detail}</li>}
      </ul>
      <div className={classes.foot}>
        {/* Of figures that are all alike a scale would say the same number four times. */}
        {props.limits[0] < props.limits[3] && <Scale limits={props.limits} limitText={props.limitText} />}
        {props.legend}
      </div>
    </div>
  )
}

function Tile(props: {
  figure: AreaFigure
  limits: readonly [number, number, number, number]
  chosen: string | null
  onChoose: (code: string | null) => void
}) {
  const { code, name, value, valueText, countText, due, isWithheld, link } = props.figure
  const looks = {
    className: classes.tile,
    'data-class': value === null ? undefined : classOf(value, props.limits),
    'data-withheld': isWithheld || undefined,
    'data-chosen': code === props.chosen || undefined,
    onMouseEnter: () => props.onChoose(code),
  }
  const words = (
    <>
      <span className={classes.name}>
        {name}
        <VisuallyHidden>, </VisuallyHidden>
      </span>
      <span className={classes.value}>
        {valueText}
        <VisuallyHidden>, </VisuallyHidden>
      </span>
      <span className={classes.count}>{countText}</span>
      {due !== undefined && (
        <span className={classes.due} title={due}>
          <IconAlertTriangle size={12} stroke={2.25} aria-hidden />
          <VisuallyHidden>, {due}</VisuallyHidden>
        </span>
      )}
    </>
  )
  return link === undefined ? (
    <div {...looks}>{words}</div>
  ) : (
    <Link {...link} {...looks} onFocus={() => props.onChoose(code)}>
      {words}
    </Link>
  )
}

function Scale(props: { limits: readonly number[]; limitText: (limit: number) => string }) {
  return (
    <div className={classes.scale}>
      <span className={classes.swatches} aria-hidden>
        {[1, 2, 3, 4, 5].map((step) => (
          <i key={step} data-class={step} />
        ))}
      </span>
      <span className={classes.limits}>
        <Trans>Batas warna:</Trans> {props.limits.map(props.limitText).join(' · ')}
      </span>
    </div>
  )
}
