import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import type { BudgetLineDetail } from './budget.query.ts'
import { movementWords } from './budget-words.ts'

/** Every change of what is committed and paid. It stands also while there is none: the figure for what is paid leads here. */
export function MovementsCard(props: Pick<BudgetLineDetail, 'movements'>) {
  const { i18n, t } = useLingui()
  const { moment, rupiah } = useFormats()
  const { movements } = props
  return (
    <div id="mutasi">
      <Card
        flush
        title={<Trans>Mutasi</Trans>}
        hint={<Trans>Setiap perubahan komitmen dan pembayaran, paling banyak 200 yang terbaru</Trans>}
      >
        {movements.length === 0 ? (
          <p style={{ padding: 16, margin: 0 }}>
            <Trans>Belum ada perubahan komitmen atau pembayaran pada baris ini.</Trans>
          </p>
        ) : (
          <WholeList name="movements-card" rows={movements}>
            {(rows) => (
              <DataTable
                label={t`Mutasi`}
                compact
                rows={rows}
                idOf={({ id }) => id}
                nameOf={({ movedAt }) => moment(movedAt)}
                columns={[
                  {
                    id: 'kind',
                    header: <Trans context="one">Mutasi</Trans>,
                    onPhone: 'HEAD',
                    cell: ({ kind, listId }) => (
                      <Link to="/iuran/$listId" params={{ listId }}>
                        {i18n._(movementWords[kind])}
                      </Link>
                    ),
                  },
                  { id: 'when', header: <Trans>Waktu</Trans>, cell: ({ movedAt }) => moment(movedAt) },
                  {
                    id: 'who',
                    header: <Trans>Oleh</Trans>,
                    onPhone: 'HIDDEN',
                    cell: ({ movedBy }) => movedBy?.name ?? '—',
                  },
                  { id: 'proof', header: <Trans>Bukti bayar</Trans>, cell: ({ reference }) => reference ?? '—' },
                  {
                    id: 'amount',
                    header: <Trans context="amount">Jumlah</Trans>,
                    align: 'right',
                    cell: ({ amount }) => rupiah(amount),
                  },
                ]}
              />
            )}
          </WholeList>
        )}
      </Card>
    </div>
  )
}
