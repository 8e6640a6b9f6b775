import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { PledgeDetail } from './pledge.query.ts'
import { pledgeLooks } from './pledge-words.ts'

/** How far a pledge has come, with who took each step. */
export function PledgeSteps(props: { steps: PledgeDetail['steps'] }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  return (
    <Card flush title={<Trans>Riwayat</Trans>}>
      <DataTable
        label={t`Riwayat janji`}
        compact
        rows={props.steps}
        idOf={({ id }) => id}
        nameOf={({ at }) => moment(at)}
        columns={[
          {
            id: 'state',
            header: <Trans>Keadaan</Trans>,
            onPhone: 'HEAD',
            cell: ({ state }) => <LookBadge look={pledgeLooks[state]} />,
          },
          { id: 'at', header: <Trans>Waktu</Trans>, cell: ({ at }) => moment(at) },
          { id: 'by', header: <Trans>Oleh</Trans>, cell: ({ by }) => by?.name ?? '—' },
          { id: 'reason', header: <Trans>Sebab</Trans>, wraps: true, cell: ({ reason }) => reason ?? '—' },
        ]}
      />
    </Card>
  )
}
