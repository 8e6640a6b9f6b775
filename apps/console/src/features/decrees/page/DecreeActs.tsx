import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import type { DecreeDetail } from '../decree.query.ts'

/** Who has drafted, checked and initialled a decree, each with post and day, and whose turn comes after this one. */
export function DecreeActs({ decree }: { decree: DecreeDetail }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const stepsLeft = decree.steps.filter(({ castAt, isMine }) => castAt === null && !isMine)
  const next = [...stepsLeft.map(nameOfStep), decree.state === 'APPROVED' ? t`pengumuman` : t`tanda tangan`].join(', ')
  return (
    <ul>
      <li>
        <Trans>
          Disusun {decree.createdBy?.name ?? '—'}, {moment(decree.createdAt)}
        </Trans>
      </li>
      {decree.steps.map(
        ({ position, label, castAt, castBy, onBehalfOf }) =>
          castAt !== null && (
            <li key={position}>
              {label}: {castBy?.name ?? '—'}
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

function nameOfStep({ label, voter }: DecreeDetail['steps'][number]): string {
  return voter === null ? label : `${label} (${voter.name})`
}
