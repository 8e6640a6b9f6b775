import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArrowRight, IconClock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { MaskedNationalId } from '../../ui/MaskedNationalId.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { sexWords } from '../workers/worker-words.ts'
import type { Transfer } from './custody.query.ts'
import type { TransferAnswer } from './DecideTransferDialog.tsx'
import classes from './TransferCard.module.css'

/** One handover: who, from where to where, why, asked by whom, and the two answers. */
export function TransferCard(props: { transfer: Transfer; onAnswer: (answer: TransferAnswer) => void }) {
  const { i18n, t } = useLingui()
  const { day, moment } = useFormats()
  const mayDecide = useMay('CUSTODY_DECIDE')
  const { subject, worker, fromTenant, toTenant, toVillage, reason, proposedBy, proposedAt, mine, onePersonRefusal } =
    props.transfer
  const place = [toVillage.name, toVillage.parent?.name].filter(Boolean).join(', ')
  const name = subject?.name ?? t`Orang yang tidak lagi tampak bagi Anda`
  const who = proposedBy?.name ?? fromTenant.shortName
  return (
    <article className={classes.card}>
      <div className={classes.words}>
        <h2 className={classes.name}>
          {worker ? (
            <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        {subject && (
          <p className={classes.by}>
            <MaskedNationalId value={subject.maskedNationalId} /> · {i18n._(sexWords[subject.sex])},{' '}
            {day(subject.birthDate)}
          </p>
        )}
        <p className={classes.way}>
          <span>{[subject?.village.name, fromTenant.shortName].filter(Boolean).join(', ')}</span>
          <IconArrowRight size={16} aria-label={t`ke`} />
          <b>
            {place}, {toTenant.shortName}
          </b>
        </p>
        <p className={classes.reason}>“{reason}”</p>
        <p className={classes.by}>
          <Trans>
            Diusulkan {who}, {moment(proposedAt)}
          </Trans>
        </p>
      </div>
      <div className={classes.actions}>
        {mine && (
          <Badge tone="info" icon={IconClock}>
            <Trans>Menunggu jawaban</Trans>
          </Badge>
        )}
        {mayDecide && mine && (
          <Button variant="subtle" size="xs" onClick={() => props.onAnswer('WITHDRAW')}>
            <Trans>Tarik usulan</Trans>
          </Button>
        )}
        {mayDecide && !mine && (
          <>
            <OnePersonNotice refusal={onePersonRefusal} />
            <Button disabled={onePersonRefusal !== null} onClick={() => props.onAnswer('ACCEPT')}>
              <Trans>Terima</Trans>
            </Button>
            <Button variant="default" onClick={() => props.onAnswer('REFUSE')}>
              <Trans>Tolak</Trans>
            </Button>
          </>
        )}
      </div>
    </article>
  )
}
