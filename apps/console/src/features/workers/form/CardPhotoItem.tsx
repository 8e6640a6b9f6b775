import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useFormats } from '../../../i18n/formats.ts'
import { dropItems, keepItem } from '../../../session/outbox.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { LookBadge } from '../../../ui/LookBadge.tsx'
import classes from '../../../ui/outbox/OutboxCard.module.css'
import { outboxLooks } from '../../../ui/outbox/outbox-words.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { cardWords } from './card-words.ts'
import type { CardItem } from './send-cards.ts'

/** Whose record it is no longer, or never was: said of the record, the words of the server would be taken for the photo's. */
const keptElsewhere: readonly string[] = ['NOT_ALLOWED', 'NOT_FOUND']

/** The photo of one card on this device: whose, how it stands, why not. The person is registered whatever becomes of it. */
export function CardPhotoItem(props: { item: CardItem }) {
  const { i18n, t } = useLingui()
  const { moment } = useFormats()
  const { message } = useServerWords()
  const { item } = props
  const { content, problem, savedAt, state } = item
  const { name, workerId } = content
  const card = i18n._(cardWords[content.kind])
  return (
    <article className={classes.card}>
      <div className={classes.words}>
        <h2 className={classes.name}>{name}</h2>
        <small>
          {card} · {moment(savedAt)}
        </small>
        <LookBadge look={outboxLooks[state]} />
        {state === 'WAITING' && (
          <p className={classes.why}>
            <Trans>Orangnya sudah terdaftar. Fotonya dikirim sendiri begitu tersambung.</Trans>
          </p>
        )}
        {problem !== null && (
          <p className={classes.why} data-bad>
            {keptElsewhere.includes(problem.code) ? (
              <Trans>
                Orangnya sudah terdaftar dan datanya dipegang instansi atau desa lain, jadi foto ini tidak dapat
                dilampirkan dari sini. Serahkan kepada mereka, lalu buang.
              </Trans>
            ) : (
              message(problem)
            )}
          </p>
        )}
      </div>
      <div className={classes.buttons}>
        <ButtonLink to="/pekerja/$workerId" params={{ workerId }} search={{ tab: 'berkas' }} variant="default">
          <Trans>Lihat fotonya</Trans>
        </ButtonLink>
        {state === 'CONFLICT' && (
          <Button onClick={() => void keepItem({ ...item, state: 'WAITING', problem: null })}>
            <Trans>Coba lagi</Trans>
          </Button>
        )}
        {state !== 'SENT' && (
          <Button variant="default" onClick={() => void dropItems([item.id])} aria-label={t`Buang ${card} ${name}`}>
            <Trans>Buang</Trans>
          </Button>
        )}
      </div>
    </article>
  )
}
