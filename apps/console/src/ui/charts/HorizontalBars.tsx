import { Link, type LinkProps } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import classes from './HorizontalBars.module.css'

export interface Bar {
  readonly key: string
  readonly label: string
  readonly count: number
  /** The list of exactly those whom the bar counts. */
  readonly link: LinkProps
}

/** Counts side by side, longest from zero to the edge. It is a table to whoever cannot see the bars. */
export function HorizontalBars(props: { label: string; unit: string; bars: readonly Bar[]; total: number }) {
  const { number, percent } = useFormats()
  const longest = Math.max(1, ...props.bars.map(({ count }) => count))
  return (
    <table className={classes.bars}>
      <caption className={classes.caption}>{props.label}</caption>
      <thead className={classes.caption}>
        <tr>
          <th scope="col">{props.label}</th>
          <th scope="col" aria-hidden />
          <th scope="col">{props.unit}</th>
          <th scope="col">%</th>
        </tr>
      </thead>
      <tbody>
        {props.bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">
              <Link {...bar.link} className={classes.link}>
                {bar.label}
              </Link>
            </th>
            <td className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ width: `${(bar.count / longest) * 100}%` }} />
            </td>
            <td className={classes.count}>{number(bar.count)}</td>
            <td className={classes.share}>{percent(props.total === 0 ? 0 : bar.count / props.total)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
