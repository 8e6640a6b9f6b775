import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import classes from './MaskedNationalId.module.css'

/**
 * A NIK of which only the first four digits are told.
 *
 * The rest is district, birth date and sex, which often stand in the same row; the last four would make it whole.
 *
 * @param value as the API masks it: `6112 •••• •••• ••••`, or whole while a reveal lasts
 */
export function MaskedNationalId(props: { value: string }) {
  const { t } = useLingui()
  const digits = props.value.replace(/\D/g, '')
  if (digits.length === 16) return <span className={classes.id}>{digits.replace(/(\d{4})(?=\d)/g, '$1 ')}</span>
  const shown = digits.slice(0, 4)
  return (
    <span className={classes.id}>
      <span aria-hidden>{`${shown || '••••'} •••• •••• ••••`}</span>
      <VisuallyHidden>{shown ? t`NIK disamarkan, diawali ${shown}` : t`NIK disamarkan`}</VisuallyHidden>
    </span>
  )
}
