import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Badge } from '../../../ui/Badge.tsx'
import { LookBadge } from '../../../ui/LookBadge.tsx'
import { outboxLooks } from '../../../ui/outbox/outbox-words.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { AnswerBadge } from '../RoundBadges.tsx'
import { reasonWords } from '../round-words.ts'
import classes from './PersonCard.module.css'
import type { RoundPerson } from './round-task.query.ts'
import type { AnswerItem } from './send-answers.ts'

/** One person for a thumb: who, what was said of them, whether it has arrived, and the three answers. */
export function PersonCard(props: {
  person: RoundPerson
  /** What lies on this device about them. */
  item: AnswerItem | undefined
  mayAnswer: boolean
  onPropose: () => void
  onRefuse: (answer: 'NOT_PROPOSED' | 'UNKNOWN') => void
  onKeepTheirs: () => void
}) {
  const { t } = useLingui()
  const { name } = useServerWords()
  const { item, mayAnswer, person } = props
  const { worker, rt } = person
  const spokenAnswer = spokenOf(person, item)
  const facts = [
    worker.occupation && name(worker.occupation),
    rt !== null && `RT ${rt}`,
    worker.ageYears !== null && t`${worker.ageYears} tahun`,
  ].filter(Boolean)
  const way = (answer: 'PROPOSED' | 'NOT_PROPOSED' | 'UNKNOWN') => ({
    size: 'sm',
    variant: spokenAnswer?.answer === answer ? 'filled' : 'default',
    'aria-pressed': spokenAnswer?.answer === answer,
  })
  const who = worker.name
  return (
    <article className={classes.card} aria-label={who}>
      <div>
        <h3 className={classes.name}>{who}</h3>
        <p className={classes.facts}>{facts.join(' · ')}</p>
        <p className={classes.badges}>
          {spokenAnswer && <AnswerBadge answer={spokenAnswer.answer} />}
          {item && <OnItsWay item={item} />}
          {person.outcome === 'NOT_ELIGIBLE' && (
            <Badge tone="warn">
              <Trans>Tidak memenuhi syarat</Trans>
            </Badge>
          )}
          {person.rank !== null && (
            <Badge tone="river">
              <Trans>Urutan {person.rank}</Trans>
            </Badge>
          )}
        </p>
        {spokenAnswer?.why && (
          <p className={classes.facts}>{spokenAnswer.why.words ?? <Reason code={spokenAnswer.why.code} />}</p>
        )}
        {item?.state === 'CONFLICT' && <Conflict item={item} onKeepTheirs={props.onKeepTheirs} />}
      </div>
      {mayAnswer && (
        <div className={classes.ways}>
          <Button {...way('PROPOSED')} onClick={props.onPropose} aria-label={t`Usulkan ${who}`}>
            <Trans>Usulkan</Trans>
          </Button>
          <Button
            {...way('NOT_PROPOSED')}
            onClick={() => props.onRefuse('NOT_PROPOSED')}
            aria-label={t`Tidak usulkan ${who}`}
          >
            <Trans>Tidak</Trans>
          </Button>
          <Button
            {...way('UNKNOWN')}
            onClick={() => props.onRefuse('UNKNOWN')}
            aria-label={t`Tidak tahu tentang ${who}`}
          >
            <Trans>Tidak tahu</Trans>
          </Button>
        </div>
      )}
    </article>
  )
}

/** What is on this device goes before what the server last told; once it has arrived, the server's word counts. */
function spokenOf(person: RoundPerson, item: AnswerItem | undefined) {
  if (item !== undefined && (item.state !== 'SENT' || person.answer === null)) {
    const { answer, reason, reasonCode } = item.content
    return { answer, why: reasonCode === null ? null : { code: reasonCode, words: reason } }
  }
  if (person.answer === null) return null
  const why = person.reasonCode === null ? null : { code: person.reasonCode, words: person.reason }
  return { answer: person.answer, why }
}

function Reason(props: { code: keyof typeof reasonWords }) {
  const { i18n } = useLingui()
  return <>{i18n._(reasonWords[props.code])}</>
}

function OnItsWay(props: { item: AnswerItem }) {
  return <LookBadge look={outboxLooks[props.item.state]} />
}

/** Shown, and decided by a person: another answer takes the place of theirs, or this one goes. */
function Conflict(props: { item: AnswerItem; onKeepTheirs: () => void }) {
  const { message } = useServerWords()
  return (
    <div role="alert" className={classes.conflict}>
      <p>{props.item.problem && message(props.item.problem)}</p>
      <Button size="xs" variant="default" onClick={props.onKeepTheirs}>
        <Trans>Buang jawaban saya</Trans>
      </Button>
    </div>
  )
}
