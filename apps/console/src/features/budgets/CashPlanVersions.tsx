import { Trans, useLingui } from '@lingui/react/macro'
import { IconChecks } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import type { CashPlan } from './budget.query.ts'
import { stageLooks } from './budget-words.ts'

/** Every version of a cash plan, the newest first: which is in force, by whom, and when. */
export function CashPlanVersions(props: { plans: readonly CashPlan[] }) {
  const { t } = useLingui()
  const { moment, number, rupiah } = useFormats()
  const versions = props.plans.map((plan, at) => ({ ...plan, version: number(at + 1) })).toReversed()
  return (
    <WholeList name="cash-plan-versions" rows={versions}>
      {(rows) => (
        <DataTable
          label={t`Versi anggaran kas`}
          compact
          rows={rows}
          idOf={({ id }) => id}
          nameOf={({ version }) => t`Versi ${version}`}
          columns={[
            {
              id: 'version',
              header: <Trans>Versi</Trans>,
              onPhone: 'HEAD',
              cell: ({ version }) => t`Versi ${version}`,
            },
            { id: 'when', header: <Trans>Waktu diajukan</Trans>, cell: ({ draftedAt }) => moment(draftedAt) },
            {
              id: 'state',
              header: <Trans>Keadaan</Trans>,
              cell: ({ isInForce, state }) =>
                isInForce ? (
                  <Badge tone="ok" icon={IconChecks}>
                    <Trans>Berlaku</Trans>
                  </Badge>
                ) : (
                  <LookBadge look={stageLooks[state]} />
                ),
            },
            {
              id: 'who',
              header: <Trans>Diajukan, disetujui</Trans>,
              onPhone: 'HIDDEN',
              cell: ({ draftedBy, approvedBy }) => `${draftedBy?.name ?? '—'}, ${approvedBy?.name ?? '—'}`,
            },
            {
              id: 'amount',
              header: <Trans>Jumlah</Trans>,
              align: 'right',
              cell: ({ amount }) => <PhoneLabel label={<Trans>Jumlah</Trans>}>{rupiah(amount)}</PhoneLabel>,
            },
          ]}
        />
      )}
    </WholeList>
  )
}
