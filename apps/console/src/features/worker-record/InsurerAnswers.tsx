import { Trans } from '@lingui/react/macro'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

/** What the insurer answered to this person's registration: the KPJ that was given, or why they were rejected. */
export function InsurerAnswers(props: { answers: WorkerDetail['insurerAnswers'] }) {
  const { moment } = useFormats()
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
    </Card>
  )
}
