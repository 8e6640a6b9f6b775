import { Trans } from '@lingui/react/macro'
import { dayInPontianak } from '@payung/domain/calendar/iso-day'
import { useFormats } from '../../i18n/formats.ts'
import classes from './NetworkStrip.module.css'

/** One line on every page of a demo that other machines can reach, or whose calendar stands still: what it is, and which day it is in it. */
export default function DemoStrip(props: { onNetwork: boolean; today?: string; loadedAt?: string }) {
  const { day } = useFormats()
  const { onNetwork, today = '', loadedAt = '' } = props
  const stands = loadedAt !== '' && dayInPontianak(new Date(loadedAt)) > today
  if (!onNetwork && !stands) return null
  return (
    <p className={classes.strip} role="note">
      <span>
        {onNetwork && (
          <Trans>
            <b>Mode demo.</b> Semua orang rekaan, dan kata sandinya diketahui umum: jangan isi data sungguhan.
          </Trans>
        )}{' '}
        {stands && <Trans>Kalender demo berhenti pada {day(today)}; waktu pada catatan adalah waktu sebenarnya.</Trans>}
      </span>
    </p>
  )
}
