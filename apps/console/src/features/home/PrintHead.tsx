import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import classes from './PrintHead.module.css'

/** Only on paper: whose summary this is, of what time, and by whom it was printed. */
export function PrintHead(props: { asOf: string }) {
  const { moment } = useFormats()
  const { tenant, user, scope } = useViewer()
  const asOf = moment(props.asOf)
  return (
    <header className={classes.head} aria-hidden>
      <img src="/logo.svg" width={40} height={40} alt="" />
      <div>
        <b>
          <Trans>Ringkasan pekerja terdaftar</Trans>
        </b>
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
