import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import classes from './ProtectionPage.module.css'

/** Only on paper: whose figures these are, of which day, and by whom they were printed. */
export function ProtectionPrintHead(props: { year: string }) {
  const { day } = useFormats()
  const { tenant, user, today } = useViewer()
  return (
    <header className={classes.printed} aria-hidden>
      <b>{tenant.name}</b>
      <span>
        <Trans>
          Pembayar dan keadaan perlindungan tahun {props.year}, menurut keadaan per {day(today)}, dicetak oleh{' '}
          {user.name}. Sumber: Payung.
        </Trans>
      </span>
    </header>
  )
}
