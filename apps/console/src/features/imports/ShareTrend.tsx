import { useFormats } from '../../i18n/formats.ts'
import classes from './ShareTrend.module.css'

/** The share of sound rows month by month, as columns that are read out in words. */
export function ShareTrend(props: { months: readonly { month: string; rows: number; valid: number }[] }) {
  const { month, percent } = useFormats()
  const shares = props.months.map((one) => ({ month: one.month, share: one.rows === 0 ? 0 : one.valid / one.rows }))
  const words = shares.map((one) => `${month(one.month)} ${percent(one.share)}%`).join(', ')
  return (
    <span className={classes.trend} role="img" aria-label={words} title={words}>
      {shares.map((one) => (
        <span key={one.month} className={classes.track}>
          <span className={classes.column} style={{ blockSize: `${Math.max(4, one.share * 100)}%` }} />
        </span>
      ))}
    </span>
  )
}
