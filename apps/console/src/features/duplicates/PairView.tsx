import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Kbd } from '@mantine/core'
import { IconArrowBackUp, IconGitMerge, IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ComparedFields } from './ComparedFields.tsx'
import { type Choice, suggestedChoice, takenFields, withField, withWinner } from './choice.ts'
import { decisionWords } from './decision-words.ts'
import type { Pair } from './duplicates.query.ts'
import classes from './PairView.module.css'
import { Reasons } from './Reasons.tsx'
import type { PairDecisions } from './use-pair-decisions.ts'
import { usePairKeys } from './use-pair-keys.ts'

/**
 * One pair: why it may be one person, what differs, and the answer.
 *
 * @param props.opened changes whenever a pair is chosen from the list: the comparison then takes the focus, also where it stood there already, unseen on a phone
 */
export function PairView(props: { pair: Pair; opened: string; decisions: PairDecisions }) {
  const { i18n, t } = useLingui()
  const { moment } = useFormats()
  const { pair, opened, decisions } = props
  const [choice, setChoice] = useState<Choice>(() => suggestedChoice(pair))
  const view = useRef<HTMLElement>(null)
  // Being chosen again is what the focus follows.
  useEffect(() => view.current?.focus({ preventScroll: true }), [opened])

  const isOpen = pair.state === 'OPEN' || pair.state === 'LATER'
  const canMerge = isOpen && pair.mayMerge
  const choosable = pair.fields.filter(({ differs, takeable }) => differs && takeable).map(({ field }) => field)
  const onMerge = canMerge ? () => decisions.merge(pair, choice.winner, takenFields(pair, choice)) : null
  const onLater = pair.state === 'OPEN' ? () => decisions.decide(pair, 'LATER') : null
  const { activeField, onKeyDown } = usePairKeys({
    fields: canMerge ? choosable : [],
    onPick: (field, side) => setChoice((now) => withField(now, field, side)),
    onMerge,
    onNotSame: () => isOpen && decisions.decide(pair, 'NOT_SAME'),
    onLater,
  })
  const latest = pair.decisions[0]
  return (
    <section
      ref={view}
      className={classes.view}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys hold only while it has the focus
      tabIndex={0}
      aria-label={t`Perbandingan ${pair.a?.name ?? ''} dan ${pair.b?.name ?? ''}`}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <h2>
          <Trans>Kemiripan {pair.score} dari 100</Trans>
        </h2>
        <Reasons reasons={pair.reasons} />
      </header>
      {isOpen && !pair.mayMerge && (
        <Notice tone="info" icon={IconInfoCircle}>
          <Trans>
            Hanya pengampu kedua data yang dapat menggabungkannya ({pair.a?.custodian.shortName},{' '}
            {pair.b?.custodian.shortName}). Bila pengampunya berbeda, serah terimakan dahulu salah satunya.
          </Trans>
        </Notice>
      )}
      {latest && (
        <p className={classes.decided}>
          {i18n._(decisionWords[latest.kind])}: {latest.decidedBy?.name ?? '—'}, {moment(latest.decidedAt)}
        </p>
      )}
      <ComparedFields
        pair={pair}
        choice={choice}
        onWinner={canMerge ? (side) => setChoice((now) => withWinner(pair, now, side)) : null}
        onField={(field, side) => setChoice((now) => withField(now, field, side))}
        activeField={canMerge ? activeField : null}
      />
      <ProblemAlert problem={decisions.problem} />
      <footer className={classes.actions}>
        {isOpen && (
          <>
            {onMerge && (
              <Button
                leftSection={<IconGitMerge size={18} aria-hidden />}
                rightSection={<Kbd aria-hidden>M</Kbd>}
                loading={decisions.busy}
                onClick={onMerge}
              >
                <Trans>Gabungkan</Trans>
              </Button>
            )}
            <Button
              variant="default"
              rightSection={<Kbd aria-hidden>N</Kbd>}
              disabled={decisions.busy}
              onClick={() => decisions.decide(pair, 'NOT_SAME')}
            >
              <Trans>Bukan orang yang sama</Trans>
            </Button>
            {onLater && (
              <Button
                variant="default"
                rightSection={<Kbd aria-hidden>L</Kbd>}
                disabled={decisions.busy}
                onClick={onLater}
              >
                <Trans>Nanti</Trans>
              </Button>
            )}
          </>
        )}
        {latest && latest.kind !== 'UNDO' && pair.state !== 'OPEN' && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            disabled={decisions.busy}
            onClick={() => decisions.undo(latest.id, pair.revision)}
          >
            <Trans>Batalkan keputusan</Trans>
          </Button>
        )}
      </footer>
      {canMerge && (
        <p className={classes.keys}>
          <Trans>
            Papan ketik: 1 dan 2 memilih isian yang benar, J dan K berpindah isian, M menggabungkan, N bukan orang yang
            sama, L nanti. NIK dan status mengikuti data yang dipertahankan.
          </Trans>
        </p>
      )}
    </section>
  )
}
