import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import classes from './ProtectionPage.module.css'

/** Only on paper: which figures these are, and of which day. */
export function ProtectionPrintHead(props: { year: string }) {
  const { day } = useFormats()
  const { today } = useViewer()
  return (
    <p className={classes.printed} aria-hidden>
      <Trans>
        Pembayar dan keadaan perlindungan tahun {props.year}, menurut keadaan per {day(today)}.
      </Trans>
    </p>
  )
}
