import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useFormats } from '../../../i18n/formats.ts'
import { dropItems } from '../../../session/outbox.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { LookBadge } from '../../../ui/LookBadge.tsx'
import classes from '../../../ui/outbox/OutboxCard.module.css'
import { outboxLooks } from '../../../ui/outbox/outbox-words.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { answerLooks } from '../round-words.ts'
import type { AnswerItem } from './send-answers.ts'

/** One answer on this device: about whom, what it says, how it stands. */
export function AnswerCard(props: { item: AnswerItem }) {
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
          {i18n._(answerLooks[content.answer].word)} · {moment(savedAt)}
        </small>
        <LookBadge look={outboxLooks[state]} />
        {problem !== null && (
          <p className={classes.why} data-bad>
            {message(problem)}
          </p>
        )}
      </div>
      <div className={classes.buttons}>
        <ButtonLink to="/usulan/$taskId" params={{ taskId: content.taskId }} variant="default">
          <Trans>Buka daftarnya</Trans>
        </ButtonLink>
        {state !== 'SENT' && (
          <Button
            variant="default"
            onClick={() => void dropItems([props.item.id])}
            aria-label={t`Buang jawaban tentang ${name}`}
          >
            <Trans>Buang</Trans>
          </Button>
        )}
      </div>
    </article>
  )
}
