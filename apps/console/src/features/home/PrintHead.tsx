import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import classes from './PrintHead.module.css'

/** Only on paper, where nobody is greeted: whose summary this is, of what time, and by whom it was printed. */
export function PrintHead(props: {
  asOf: string
  /** For a home without the figures of the register. */
  title?: string | undefined
}) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { tenant, user, scope } = useViewer()
  const asOf = moment(props.asOf)
  return (
    <header className={classes.head}>
      <img src="/logo.svg" width={40} height={40} alt="" />
      <div>
        <h1>{props.title ?? t`Ringkasan pekerja terdaftar`}</h1>
        <span>
          {tenant.name}
          {scope.area && scope.area.code !== tenant.area?.code && `, ${scope.area.name}`}
        </span>
      </div>
      <small>
        <Trans>
          Data per {asOf} WIB, dicetak oleh {user.name}. Sumber: Payung.
        </Trans>
      </small>
    </header>
  )
}
