import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import type { TrialBalance } from './ledger.query.ts'
import { accountWords } from './ledger-words.ts'

/** What each account held, what moved in the month, and what it holds. A credit balance stands in brackets, as in the books of a treasurer. */
export function BalanceTable(props: { balance: TrialBalance; month: string; open: string | undefined }) {
  const { i18n, t } = useLingui()
  const { rupiah } = useFormats()
  const { balance, month, open } = props
  const held = (amount: string) => (amount.startsWith('-') ? `(${rupiah(amount.slice(1))})` : rupiah(amount))
  return (
    <>
      <WholeList name="balance-table" rows={balance.accounts}>
        {(rows) => (
          <DataTable
            label={t`Neraca saldo`}
            rows={rows}
            idOf={({ account }) => account}
            nameOf={({ account }) => i18n._(accountWords[account])}
            columns={[
              {
                id: 'account',
                header: <Trans>Akun</Trans>,
                onPhone: 'HEAD',
                wraps: true,
                cell: ({ account }) => (
                  <Link
                    to="/buku"
                    search={{ bulan: month, akun: account }}
                    hash="jurnal"
                    aria-current={account === open ? 'true' : undefined}
                  >
                    {i18n._(accountWords[account])}
                  </Link>
                ),
              },
              {
                id: 'opening',
                header: <Trans>Saldo awal</Trans>,
                phoneLabel: t`Saldo awal`,
                align: 'right',
                cell: ({ opening }) => held(opening),
              },
              {
                id: 'debit',
                header: <Trans>Debet</Trans>,
                phoneLabel: t`Debet`,
                align: 'right',
                cell: ({ debit }) => rupiah(debit),
              },
              {
                id: 'credit',
                header: <Trans>Kredit</Trans>,
                phoneLabel: t`Kredit`,
                align: 'right',
                cell: ({ credit }) => rupiah(credit),
              },
              {
                id: 'closing',
                header: <Trans>Saldo akhir</Trans>,
                phoneLabel: t`Saldo akhir`,
                align: 'right',
                cell: ({ closing }) => <b>{held(closing)}</b>,
              },
            ]}
          />
        )}
      </WholeList>
      <p style={{ padding: 16, margin: 0 }}>
        <Trans>
          Jumlah debet {rupiah(balance.debit)}, jumlah kredit {rupiah(balance.credit)}. Saldo kredit ditulis dalam
          kurung.
        </Trans>
      </p>
    </>
  )
}
