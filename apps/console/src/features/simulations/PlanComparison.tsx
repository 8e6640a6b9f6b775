import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { inputOf } from './plan-draft.ts'
import type { NamedPlan } from './SavedPlans.tsx'
import { type FundingSimulation, FundingSimulationQuery } from './simulation.query.ts'

/** Two plans side by side, and by how much they differ. */
export function PlanComparison({ simulation, other }: { simulation: FundingSimulation; other: NamedPlan }) {
  const { t } = useLingui()
  const { month, number, rupiah } = useFormats()
  const [{ data, error }, ask] = useQuery({ query: FundingSimulationQuery, variables: { input: inputOf(other.plan) } })
  const signed = (value: bigint, words: (value: bigint) => string) =>
    value === 0n ? '0' : value > 0n ? `+${words(value)}` : `−${words(-value)}`
  const rowsOf = (theirs: FundingSimulation) => {
    const [amount, theirAmount] = [BigInt(simulation.amount), BigInt(theirs.amount)]
    const [bought, theirBought] = [BigInt(simulation.personMonths), BigInt(theirs.personMonths)]
    const each = (sum: bigint, months: bigint) => (months === 0n ? 0n : sum / months)
    const ends = (day: string | null) => (day === null ? t`Cukup` : month(day))
    return [
      {
        id: 'amount',
        name: t`Biaya seluruhnya`,
        here: rupiah(amount),
        there: rupiah(theirAmount),
        by: signed(amount - theirAmount, rupiah),
      },
      {
        id: 'months',
        name: t`Bulan-orang terbayar`,
        here: number(bought),
        there: number(theirBought),
        by: signed(bought - theirBought, number),
      },
      {
        id: 'each',
        name: t`Rata-rata per bulan-orang`,
        here: rupiah(each(amount, bought)),
        there: rupiah(each(theirAmount, theirBought)),
        by: signed(each(amount, bought) - each(theirAmount, theirBought), rupiah),
      },
      {
        id: 'ends',
        name: t`Dana tidak cukup mulai`,
        here: ends(simulation.endsIn),
        there: ends(theirs.endsIn),
        by: '',
      },
    ]
  }
  return (
    <Card title={<Trans>Perbandingan</Trans>} flush>
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Rencana itu tidak dapat dihitung</Trans>}
        loading={<LoadingRows label={t`Menghitung`} rows={4} />}
      >
        {({ fundingSimulation }) => (
          <WholeList name="plan-comparison" rows={rowsOf(fundingSimulation)}>
            {(rows) => (
              <DataTable
                label={t`Perbandingan`}
                rows={rows}
                idOf={({ id }) => id}
                nameOf={({ name }) => name}
                columns={[
                  { id: 'name', header: <Trans>Ukuran</Trans>, onPhone: 'HEAD', wraps: true, cell: ({ name }) => name },
                  {
                    id: 'here',
                    header: <Trans>Rencana ini</Trans>,
                    align: 'right',
                    phoneLabel: t`Rencana ini`,
                    cell: ({ here }) => here,
                  },
                  {
                    id: 'there',
                    header: other.name,
                    align: 'right',
                    phoneLabel: other.name,
                    cell: ({ there }) => there,
                  },
                  {
                    id: 'by',
                    header: <Trans>Selisih</Trans>,
                    align: 'right',
                    phoneLabel: t`Selisih`,
                    cell: ({ by }) => by,
                  },
                ]}
              />
            )}
          </WholeList>
        )}
      </QueryStates>
    </Card>
  )
}
