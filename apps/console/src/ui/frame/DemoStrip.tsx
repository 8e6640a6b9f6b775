import { Trans } from '@lingui/react/macro'
import classes from './NetworkStrip.module.css'

/** One line on every page of a demo that other machines can reach. */
export default function DemoStrip() {
  return (
    <p className={classes.strip} role="note">
      <span>
        <Trans>
          <b>Mode demo.</b> Semua orang rekaan, dan kata sandinya diketahui umum: jangan isi data sungguhan.
        </Trans>
      </span>
    </p>
  )
}
