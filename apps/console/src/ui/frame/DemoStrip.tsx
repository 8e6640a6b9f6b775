import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import classes from './NetworkStrip.module.css'

/** A page that was left open over midnight still names the day before: only a day further back is one on which the calendar stands still. */
const standsAfterMs = 2 * 86_400_000

/** One line on every page of a demo that other machines can reach, or whose calendar stands still: what it is, and which day it is in it. */
export default function DemoStrip(props: { onNetwork: boolean; today?: string; loadedAt?: string }) {
  const { day } = useFormats()
  const { onNetwork, today = '', loadedAt = '' } = props
  const stands = Date.parse(loadedAt) - Date.parse(today) > standsAfterMs
  if (!onNetwork && !stands) return null
  return (
    <p className={classes.strip} role="note">
      <span>
        {onNetwork && (
          <Trans>
            <b>Mode demo.</b> Semua orang rekaan, dan kata sandinya diketahui umum: jangan isi data sungguhan.
          </Trans>
        )}{' '}
        {stands && <Trans>Kalender demo berhenti pada {day(today)}.</Trans>}
      </span>
    </p>
  )
}
