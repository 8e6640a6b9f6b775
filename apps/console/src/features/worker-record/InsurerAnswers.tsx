import { Trans } from '@lingui/react/macro'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

// A form of its own, for those alone whom the insurer took on.
const InsurerCard = lazy(() => import('./InsurerCard.tsx'))

/** What the insurer answered to this person's registration: the KPJ that was given, or why they were rejected. */
export function InsurerAnswers(props: { workerId: string; answers: WorkerDetail['insurerAnswers'] }) {
  const { moment } = useFormats()
  const card = props.answers.find((answer) => answer.card !== null)?.card
  return (
    <Card title={<Trans>Jawaban BPJS Ketenagakerjaan</Trans>}>
      <FactList
        facts={props.answers.map(({ verdict, reason, maskedMembershipNumber, recordedAt }) => [
          moment(recordedAt),
          verdict === 'ACCEPTED' ? (
            <>
              <Badge tone="ok" icon={IconCircleCheck}>
                <Trans>Diterima</Trans>
              </Badge>{' '}
              {maskedMembershipNumber}
            </>
          ) : (
            <>
              <Badge tone="bad" icon={IconCircleX}>
                <Trans>Ditolak</Trans>
              </Badge>{' '}
              {reason ?? <Trans>tanpa alasan</Trans>}
            </>
          ),
        ])}
      />
      {card != null && (
        <Suspense fallback={null}>
          <InsurerCard workerId={props.workerId} card={card} />
        </Suspense>
      )}
    </Card>
  )
}
