import { Trans } from '@lingui/react/macro'
import { useNetwork } from '@mantine/hooks'
import { IconWifiOff } from '@tabler/icons-react'
import { unsentStates } from '../../session/outbox.ts'
import { useOutbox } from '../../session/use-outbox.ts'
import classes from './NetworkStrip.module.css'

/** One line, only while there is no connection. */
export function NetworkStrip() {
  const { online } = useNetwork()
  const unsent = (useOutbox() ?? []).filter(({ state }) => unsentStates.includes(state)).length
  return (
    <div role="status">
      {!online && (
        <p className={classes.strip}>
          <IconWifiOff size={16} aria-hidden />
          <span>
            {unsent > 0 ? (
              <Trans>
                <b>Luring.</b> {unsent} kiriman di perangkat ini, belum terdaftar.
              </Trans>
            ) : (
              <Trans>
                <b>Luring.</b> Yang tampak mungkin sudah berubah; yang Anda isi belum terdaftar.
              </Trans>
            )}
          </span>
        </p>
      )}
    </div>
  )
}
