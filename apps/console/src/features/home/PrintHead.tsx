import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import classes from './PrintHead.module.css'

/** Only on paper, where nobody is greeted: what the summary is of, and of what time. Whose it is stands above it on every page. */
export function PrintHead(props: {
  asOf: string
  /** For a home without the figures of the register. */
  title?: string | undefined
}) {
  const { t } = useLingui()
  const { moment } = useFormats()
  return (
    <header className={classes.head}>
      <h1>{props.title ?? t`Ringkasan pekerja terdaftar`}</h1>
      <small>
        <Trans>Data per {moment(props.asOf)} WIB.</Trans>
      </small>
    </header>
  )
}
