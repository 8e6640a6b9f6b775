import { Trans } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { findElsewhere } from './elsewhere.ts'
import classes from './SignedInElsewhere.module.css'

/**
 * A dot at one's name when this account is at work on another device too: whoever does not know that device must hear of it. The account's panel says which. It comes after
 * the page is at rest, so that it may push nothing.
 */
export default function SignedInElsewhere() {
  const [isElsewhere, setElsewhere] = useState(false)
  useEffect(() => {
    void findElsewhere().then((session) => setElsewhere(session !== null))
  }, [])
  const place = document.getElementById('account-signal')
  return isElsewhere && place !== null
    ? createPortal(
        <span role="status" className={classes.dot}>
          <VisuallyHidden>
            <Trans>Akun ini juga sedang dipakai di perangkat lain. Buka Akun untuk melihatnya.</Trans>
          </VisuallyHidden>
        </span>,
        place,
      )
    : null
}
