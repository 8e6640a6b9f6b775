import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useFormats } from '../../../i18n/formats.ts'
import { dropItems } from '../../../session/outbox.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { LookBadge } from '../../../ui/LookBadge.tsx'
import classes from '../../../ui/outbox/OutboxCard.module.css'
import { outboxLooks } from '../../../ui/outbox/outbox-words.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { visitWords } from '../check-words.ts'
import type { VisitItem } from './send-visits.ts'

/** One visit on this device: to whom, what was found, how it stands. */
export function VisitCard(props: { item: VisitItem }) {
  const { i18n, t } = useLingui()
  const { moment } = useFormats()
  const { message } = useServerWords()
  const { content, problem, savedAt, state } = props.item
  const { name } = content
  return (
    <article className={classes.card}>
      <div className={classes.words}>
        <h2 className={classes.name}>{name}</h2>
        <small>
          {i18n._(visitWords[content.answer])} · {moment(savedAt)}
        </small>
        <LookBadge look={outboxLooks[state]} />
        {problem !== null && (
          <p className={classes.why} data-bad>
            {message(problem)}
          </p>
        )}
      </div>
      <div className={classes.buttons}>
        <ButtonLink to="/verifikasi/$taskId" params={{ taskId: content.taskId }} variant="default">
          <Trans>Buka tugasnya</Trans>
        </ButtonLink>
        {state !== 'SENT' && (
          <Button
            variant="default"
            onClick={() => void dropItems([props.item.id])}
            aria-label={t`Buang hasil kunjungan ke ${name}`}
          >
            <Trans>Buang</Trans>
          </Button>
        )}
      </div>
    </article>
  )
}
