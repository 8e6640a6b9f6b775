import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import type { AgreementDetail } from './agreement-page.query.ts'
import { useStepName } from './use-step-name.ts'

type Step = AgreementDetail['steps'][number]

/** How it came about, as the database itself wrote it down. */
export function HistoryOfSteps(props: { agreement: AgreementDetail }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const what = useStepName()
  const columns: readonly Column<Step>[] = [
    { id: 'what', header: t`Langkah`, onPhone: 'HEAD', cell: what },
    { id: 'at', header: t`Waktu`, cell: (step) => <time dateTime={step.at}>{moment(step.at)}</time> },
    { id: 'by', header: t`Oleh`, cell: (step) => step.by?.name ?? step.tenant.shortName },
    { id: 'reason', header: t`Alasan`, cell: (step) => step.reason ?? '—' },
  ]
  return (
    <Card
      flush
      title={<Trans>Riwayat</Trans>}
      hint={<Trans>Ditulis oleh basis data, tidak dapat diubah siapa pun</Trans>}
    >
      <DataTable
        label={t`Riwayat`}
        columns={columns}
        rows={props.agreement.steps.toReversed()}
        idOf={({ at, to }) => `${at}${to}`}
        nameOf={({ to }) => to}
      />
    </Card>
  )
}
