import { useFormats } from '../../i18n/formats.ts'
import classes from './ShareTrend.module.css'

/** The share of sound rows month by month, as columns that are read out in words. */
export function ShareTrend(props: { months: readonly { month: string; rows: number; valid: number }[] }) {
  const { month, percent } = useFormats()
  const shares = props.months.map((tally) => ({
    month: tally.month,
    share: tally.rows === 0 ? 0 : tally.valid / tally.rows,
  }))
  const words = shares.map((point) => `${month(point.month)} ${percent(point.share)}%`).join(', ')
  return (
    <span className={classes.trend} role="img" aria-label={words} title={words}>
      {shares.map((point) => (
        <span key={point.month} className={classes.track}>
          <span className={classes.column} style={{ blockSize: `${Math.max(4, point.share * 100)}%` }} />
        </span>
      ))}
    </span>
  )
}
