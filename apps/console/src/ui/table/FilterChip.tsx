import { useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import classes from './FilterChip.module.css'

/** One filter in force: what it is about, its value, and the way to take it off. */
export function FilterChip(props: { label: string; value: string; onRemove: () => void }) {
  const { t } = useLingui()
  return (
    <span className={classes.chip}>
      {props.label}: <b>{props.value}</b>
      <button
        type="button"
        className={classes.remove}
        aria-label={t`Hapus filter ${props.label} ${props.value}`}
        onClick={props.onRemove}
      >
        <IconX size={14} aria-hidden />
      </button>
    </span>
  )
}
