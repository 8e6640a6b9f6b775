import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { handoverLooks } from './handover-words.ts'
import { ClaimHandoversQuery } from './handovers.query.ts'

/** To which events the family of a claim has agreed. Nothing for a family that stands in none. */
export default function ClaimHandovers(props: { claimId: string }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const [{ data, error }, ask] = useQuery({
    query: ClaimHandoversQuery,
    variables: { id: props.claimId },
    requestPolicy: 'cache-and-network',
  })
  if (data === undefined)
    return (
      <QueryStates
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Acara penyerahan tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat acara penyerahan`} rows={1} />}
      />
    )
  const consents = data.claim?.handoverConsents ?? []
  if (consents.length === 0) return null
  return (
    <Card title={<Trans>Penyerahan santunan</Trans>}>
      <ul style={{ margin: 0 }}>
        {consents.map(({ comes, consentedOn, familyName, handover, id, mayBeShown, withdrawnAt }) => (
          <li key={id}>
            {handover !== null && (
              <>
                <Link to="/klaim/penyerahan/$handoverId" params={{ handoverId: handover.id }}>
                  {handover.title}, {day(handover.onDay)}
                </Link>{' '}
                <LookBadge look={handoverLooks[handover.state]} />
              </>
            )}
            <p style={{ margin: 0 }}>
              {familyName}:{' '}
              {withdrawnAt === null ? (
                <>
                  {comes ? <Trans>mau datang</Trans> : <Trans>tidak datang</Trans>},{' '}
                  {mayBeShown ? <Trans>mau disebut dan difoto</Trans> : <Trans>tidak mau disebut atau difoto</Trans>} (
                  {day(consentedOn)})
                </>
              ) : (
                <Trans>persetujuan dicabut</Trans>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
