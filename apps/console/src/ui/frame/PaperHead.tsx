import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormats } from '../../i18n/formats.ts'
import type { Viewer } from '../../session/viewer.ts'
import classes from './PaperHead.module.css'

const now = () => new Date().toISOString()

/** Above the title of every page, on paper alone: whose page this is, when it was printed, and by whom. */
export default function PaperHead(props: { viewer: Pick<Viewer, 'tenant' | 'scope' | 'user'> }) {
  const { moment } = useFormats()
  const { tenant, scope, user } = props.viewer
  const [printedAt, setPrintedAt] = useState(now)
  useEffect(() => {
    // The sheet is laid out as soon as the listeners are through: a state that is set later would stand on the next one.
    const onPrint = () => flushSync(() => setPrintedAt(now()))
    addEventListener('beforeprint', onPrint)
    return () => removeEventListener('beforeprint', onPrint)
  }, [])
  const name = user.name ?? user.email
  return (
    <div className={classes.head} role="note" data-paper-head>
      <img src="/logo.svg" width={32} height={32} alt="" />
      <b>
        {tenant.name}
        {scope.area && scope.area.code !== tenant.area?.code && `, ${scope.area.name}`}
      </b>
      <small>
        <Trans>
          Dicetak {moment(printedAt)} WIB oleh {name}. Sumber: Payung.
        </Trans>
      </small>
    </div>
  )
}
