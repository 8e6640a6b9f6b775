import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { dropItems } from '../../session/outbox-items.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import classes from '../../ui/outbox/OutboxCard.module.css'
import { outboxLooks } from '../../ui/outbox/outbox-words.ts'
import { useServerWords } from '../../ui/use-server-words.ts'
import { CardsOfRegistration } from '../workers/form/CardsOfRegistration.tsx'
import { type Registration, resembling } from '../workers/form/send-registration.ts'

/** One registration on this device: who, how it stands, why not, and what can be done. */
export function OutboxCard(props: { item: Registration }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { item } = props
  const [asking, setAsking] = useState(false)
  const name = item.content.name.trim() === '' ? t`Belum bernama` : item.content.name
  const sent = item.state === 'SENT'
  return (
    <article className={classes.card}>
      <div className={classes.words}>
        <h2 className={classes.name}>{name}</h2>
        <small>{moment(item.savedAt)}</small>
        <LookBadge look={outboxLooks[item.state]} />
        <Why item={item} />
        <CardsOfRegistration item={item} className={classes.why} />
      </div>
      <div className={classes.buttons}>
        {item.workerId !== null && (
          <ButtonLink to="/pekerja/$workerId" params={{ workerId: item.workerId }} variant="default">
            <Trans>Lihat orangnya</Trans>
          </ButtonLink>
        )}
        {!sent && (
          <>
            <ButtonLink to="/pekerja/baru" search={{ kiriman: item.id }} aria-label={t`Buka ${name}`}>
              <Trans>Buka</Trans>
            </ButtonLink>
            <Button variant="default" onClick={() => setAsking(true)} aria-label={t`Buang ${name}`}>
              <Trans>Buang</Trans>
            </Button>
          </>
        )}
      </div>
      <Modal opened={asking} onClose={() => setAsking(false)} withCloseButton={false} title={t`Buang ${name}?`}>
        <p>
          <Trans>Isiannya hilang dari perangkat ini dan tidak terdaftar.</Trans>
        </p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            <Trans>Batal</Trans>
          </Button>
          <Button color="red" onClick={() => void dropItems([item.id])}>
            <Trans>Buang</Trans>
          </Button>
        </Group>
      </Modal>
    </article>
  )
}

function Why(props: { item: Registration }) {
  const { message } = useServerWords()
  const { problem, state } = props.item
  if (state === 'WAITING') {
    return (
      <p className={classes.why}>
        <Trans>Tersimpan di perangkat ini, belum terdaftar. Dikirim sendiri begitu tersambung.</Trans>
      </p>
    )
  }
  if (problem === null) return null
  return (
    <p className={classes.why} data-bad>
      {problem.code === resembling ? (
        <Trans>Mirip dengan orang yang sudah terdaftar. Buka, bandingkan, lalu putuskan.</Trans>
      ) : (
        message(problem)
      )}
    </p>
  )
}
