import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import type { DecreeDetail } from '../decree.query.ts'
import { useStepName } from '../use-step-name.ts'

/** Who has drafted, checked and initialled a decree, each with post and day, and whose turn comes after this one. */
export function DecreeActs({ decree }: { decree: DecreeDetail }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const nameOf = useStepName()
  const stepsLeft = decree.steps.filter(({ castAt, isMine }) => castAt === null && !isMine)
  const withVoter = ({ voter, ...step }: DecreeDetail['steps'][number]) =>
    voter === null ? nameOf(step).name : `${nameOf(step).name} (${voter.name})`
  const next = [...stepsLeft.map(withVoter), decree.state === 'APPROVED' ? t`pengumuman` : t`tanda tangan`].join(', ')
  return (
    <ul>
      <li>
        <Trans>
          Disusun {decree.createdBy?.name ?? '—'}, {moment(decree.createdAt)}
        </Trans>
      </li>
      {decree.steps.map(
        ({ position, castAt, castBy, onBehalfOf, ...step }) =>
          castAt !== null && (
            <li key={position}>
              <span lang={nameOf(step).lang}>{nameOf(step).name}</span>: {castBy?.name ?? '—'}
              {onBehalfOf !== null && <Trans> atas nama {onBehalfOf.name}</Trans>}, {moment(castAt)}
            </li>
          ),
      )}
      <li>
        <Trans>Berikutnya: {next}</Trans>
      </li>
    </ul>
  )
}
