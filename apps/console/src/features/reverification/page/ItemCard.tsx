import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { MaskedNationalId } from '../../../ui/MaskedNationalId.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { StatusBadge } from '../../../ui/StatusBadge.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { FindingBadge, OutcomeBadge } from '../ReverificationBadges.tsx'
import { DecideReverificationMutation, type ReverificationItem, staleReviews } from '../reverification.query.ts'
import { outcomeLooks, reasonWords, sourceWords } from '../reverification-words.ts'
import { DecideDialog, type Decision } from './DecideDialog.tsx'
import { useEvidenceWords } from './evidence-words.ts'
import classes from './ReverificationPage.module.css'

/** One person: how the decree names them, what is known now and by whom, what is suggested, what was decided. */
export function ItemCard(props: {
  reviewId: string
  item: ReverificationItem
  mayDecide: boolean
  onDecided: () => void
}) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { day, moment, number } = useFormats()
  const { name: nameOf } = useServerWords()
  const evidenceWords = useEvidenceWords()
  const notify = useNotify()
  const { item } = props
  const [choosing, setChoosing] = useState(false)
  const decide = useOperation(DecideReverificationMutation, { context: staleReviews })
  const { name } = item
  const suggested = i18n._(outcomeLooks[item.suggested].word)
  const send = async (decision: Decision) => {
    const outcome = await decide.run({ input: { reverificationId: props.reviewId, lines: [item.line], ...decision } })
    if (outcome === null) return
    setChoosing(false)
    notify(
      decision.outcome === 'TAKEN_BACK' ? t`Putusan tentang ${name} dibatalkan.` : t`Putusan tentang ${name} dicatat.`,
    )
    props.onDecided()
  }
  return (
    <article className={classes.card} aria-label={name}>
      <header className={classes.head}>
        <div>
          <h3 className={classes.name}>
            <Link to="/pekerja/$workerId" params={{ workerId: item.workerId }}>
              {name}
            </Link>
          </h3>
          <p className={classes.dimmed} style={{ margin: 0 }}>
            <MaskedNationalId value={item.maskedNationalId} /> · <Trans>baris {number(item.line)}</Trans>
          </p>
        </div>
        <span className={classes.badges}>
          {item.findings.map((finding) => (
            <FindingBadge key={finding} finding={finding} />
          ))}
          <OutcomeBadge outcome={item.outcome} />
        </span>
      </header>
      <div className={classes.sides}>
        <div>
          <h4>
            <Trans>Menurut keputusan</Trans>
          </h4>
          <p>
            {day(item.birthDate)} · {item.village.name}
            {item.occupation && ` · ${nameOf(item.occupation)}`}
          </p>
        </div>
        <div>
          <h4>
            <Trans>Yang diketahui sekarang</Trans>
          </h4>
          <ul>
            {item.evidence.map((evidence) => (
              <li key={`${evidence.source}/${evidence.finding}/${evidence.value}`}>
                {i18n._(sourceWords[evidence.source])}: {evidenceWords(evidence)}
                {evidence.saidOn !== null && `, ${day(evidence.saidOn)}`}
              </li>
            ))}
          </ul>
          {item.statusNow !== null && (
            <p style={{ marginTop: 6 }}>
              <StatusBadge status={item.statusNow} />
            </p>
          )}
        </div>
      </div>
      {item.outcome !== null && (
        <p className={classes.dimmed} style={{ margin: '12px 0 0' }}>
          {[
            item.reason && i18n._(reasonWords[item.reason]),
            item.note,
            item.decidedByName && item.decidedAt && `${item.decidedByName}, ${moment(item.decidedAt)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <ProblemAlert problem={choosing ? null : decide.problem} />
      {props.mayDecide && (
        <div className={classes.actions}>
          {item.outcome === null ? (
            <>
              <Button loading={decide.busy} onClick={() => void send({ outcome: 'SUGGESTED' })}>
                <Trans>Terima saran: {suggested}</Trans>
              </Button>
              <Button variant="default" disabled={decide.busy} onClick={() => setChoosing(true)}>
                <Trans>Putuskan lain</Trans>
              </Button>
            </>
          ) : (
            <>
              <Button variant="default" disabled={decide.busy} onClick={() => setChoosing(true)}>
                <Trans>Ubah putusan</Trans>
              </Button>
              <Button variant="subtle" loading={decide.busy} onClick={() => void send({ outcome: 'TAKEN_BACK' })}>
                <Trans>Batalkan putusan</Trans>
              </Button>
            </>
          )}
        </div>
      )}
      {choosing && (
        <DecideDialog
          title={<Trans>Putuskan tentang {name}</Trans>}
          first={item.outcome ?? item.suggested}
          busy={decide.busy}
          problem={decide.problem}
          onClose={() => setChoosing(false)}
          onDecide={(decision) => void send(decision)}
        />
      )}
    </article>
  )
}
