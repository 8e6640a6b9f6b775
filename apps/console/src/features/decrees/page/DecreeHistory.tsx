import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { LookBadge } from '../../../ui/LookBadge.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { decreeStates } from '../decree-words.ts'
import classes from './DecreePage.module.css'

/** How it came about, written by the database: the newest first. */
export function DecreeHistory(props: { decree: DecreeDetail }) {
  const { moment } = useFormats()
  return (
    <Card title={<Trans>Riwayat</Trans>} hint={<Trans>Ditulis oleh sistem; tidak dapat diubah</Trans>}>
      <ol className={classes.history}>
        {props.decree.history.toReversed().map((event) => (
          <li key={event.at}>
            <LookBadge look={decreeStates[event.to]} />
            <p className={classes.dimmed}>
              {moment(event.at)}
              {event.by && ` · ${event.by.name}`}
              {event.reason && ` · ${event.reason}`}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
