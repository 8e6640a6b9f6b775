import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import type { BudgetLineDetail } from './budget.query.ts'
import { provisionLooks } from './budget-words.ts'
import { useProvisionMonths } from './use-provision-months.ts'

/** What letters (SPD) provide of a line, and what of it is not paid yet. */
export function ProvisionsCard(props: { line: BudgetLineDetail }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const months = useProvisionMonths()
  const { fiscalYear, paid, provided, provisions } = props.line
  return (
    <Card
      flush
      title={<Trans>Penyediaan dana (SPD)</Trans>}
      hint={
        provisions.length > 0 && (
          <Trans>
            Disediakan {rupiah(provided)}, dibayar {rupiah(paid)}, sisa {rupiah(BigInt(provided) - BigInt(paid))}
          </Trans>
        )
      }
      aside={
        <ButtonLink to="/anggaran/spd" search={{ tahun: String(fiscalYear) }} variant="default" size="xs">
          <Trans>Lihat SPD tahun ini</Trans>
        </ButtonLink>
      }
    >
      {provisions.length === 0 ? (
        <p style={{ padding: 16, margin: 0 }}>
          <Trans>Belum ada SPD untuk baris ini.</Trans>
        </p>
      ) : (
        <WholeList name="provisions-card" rows={provisions}>
          {(rows) => (
            <DataTable
              label={t`SPD`}
              compact
              rows={rows}
              idOf={({ id }) => id}
              nameOf={({ number }) => number}
              columns={[
                { id: 'months', header: <Trans>Bulan</Trans>, onPhone: 'HEAD', cell: months },
                { id: 'number', header: <Trans>Nomor SPD</Trans>, cell: ({ number }) => number },
                {
                  id: 'state',
                  header: <Trans>Keadaan</Trans>,
                  cell: ({ state }) => <LookBadge look={provisionLooks[state]} />,
                },
                {
                  id: 'amount',
                  header: <Trans context="amount">Jumlah</Trans>,
                  align: 'right',
                  cell: ({ amount }) => (
                    <PhoneLabel label={<Trans context="amount">Jumlah</Trans>}>{rupiah(amount)}</PhoneLabel>
                  ),
                },
              ]}
            />
          )}
        </WholeList>
      )}
    </Card>
  )
}
