import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { type Stage, StageSteps } from '../../../ui/StageSteps.tsx'
import type { RoundDetail } from '../round.query.ts'

/** Planned, opened, answered, closed: how far a round is, by whom and by which day. */
export function RoundStages(props: { round: RoundDetail }) {
  const { t } = useLingui()
  const { day, moment, number } = useFormats()
  const { round } = props
  const { asked: proposers, sent, accepted, late, neverBegun } = round.progress
  const [arrived, all, tardy] = [number(sent + accepted), number(proposers), number(late)]
  const isOpened = round.state !== 'DRAFT'
  const isClosed = round.state === 'CLOSED'
  const isAnswered = isOpened && proposers > 0 && accepted === proposers
  const stages: readonly Stage[] = [
    {
      id: 'planned',
      name: t`Direncanakan`,
      standing: isOpened ? 'DONE' : 'NOW',
      who: round.owner.shortName,
      when: null,
    },
    {
      id: 'opened',
      name: t`Dibuka`,
      standing: isOpened ? 'DONE' : 'LATER',
      who: isOpened ? t`${all} pengusul diminta` : null,
      when: round.openedAt === null ? null : moment(round.openedAt),
    },
    {
      id: 'answered',
      name: t`Usulan masuk`,
      standing: isAnswered || isClosed ? 'DONE' : isOpened ? 'NOW' : 'LATER',
      who: isOpened ? t`${arrived} dari ${all} pengusul` : null,
      when: isClosed
        ? null
        : late > 0
          ? t`${tardy} terlambat, batas ${day(round.dueOn)}`
          : t`paling lambat ${day(round.dueOn)}`,
    },
    {
      id: 'closed',
      name: t`Ditutup`,
      standing: isClosed ? 'LAST' : isAnswered ? 'NOW' : 'LATER',
      who: isClosed
        ? [
            round.owner.shortName,
            ...(neverBegun > 0 ? [t`${number(neverBegun)} pengusul tidak pernah mulai`] : []),
          ].join(' · ')
        : null,
      when: isClosed ? moment(round.updatedAt) : null,
    },
  ]
  return <StageSteps label={t`Tahap putaran`} stages={stages} />
}
