import { VisuallyHidden } from '@mantine/core'
import classes from './LoadingRows.module.css'

/** Rows of the real height, so that nothing jumps when the true ones come; words for those who cannot see them. */
export function LoadingRows(props: { label: string; rows?: number; rowHeight?: number }) {
  return (
    <div role="status" aria-busy>
      <VisuallyHidden>{props.label}</VisuallyHidden>
      {Array.from({ length: props.rows ?? 8 }, (_, row) => (
        <div key={row} className={classes.row} style={{ height: props.rowHeight ?? 40 }} aria-hidden>
          <span className={classes.box} />
          <span className={classes.bar} style={{ width: `${55 + ((row * 17) % 30)}%` }} />
          <span className={classes.bar} style={{ width: `${48 + ((row * 11) % 20)}%` }} />
          <span className={classes.bar} style={{ width: `${40 + ((row * 13) % 25)}%` }} />
        </div>
      ))}
    </div>
  )
}
