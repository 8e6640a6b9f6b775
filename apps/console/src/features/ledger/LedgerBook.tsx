import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconLock, IconNotebook } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { BalanceTable } from './BalanceTable.tsx'
import { CloseMonthDialog } from './CloseMonthDialog.tsx'
import { TrialBalanceQuery } from './ledger.query.ts'
import type { LedgerAddress } from './ledger-address.ts'
import { daysOf, monthsToChoose } from './ledger-months.ts'
import { StatementCard } from './StatementCard.tsx'

/** The ledger of a month: what each account holds, the entries of one of them, and the closing of the month. */
export function LedgerBook(props: { address: LedgerAddress }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { today } = useViewer()
  const { bulan, akun, ...page } = props.address
  const navigate = useNavigate()
  const [closing, setClosing] = useState(false)
  const month = bulan ?? today.slice(0, 7)
  const days = daysOf(month)
  const [{ data, error }, ask] = useQuery({
    query: TrialBalanceQuery,
    variables: days,
    requestPolicy: 'cache-and-network',
  })
  const balance = data?.trialBalance
  const opened = balance?.accounts.find(({ account }) => account === akun)?.account
  const closed = balance?.lastClosed ?? null
  return (
    <>
      <PageHeader
        title={t`Buku pembantu`}
        context={
          closed === null ? (
            <Trans>Debet dan kredit dari tagihan, pembayaran, penerimaan, dan jawaban BPJS.</Trans>
          ) : (
            <Trans>
              Ditutup sampai {formats.month(closed.month)}, oleh {closed.closedBy?.name ?? '—'}.
            </Trans>
          )
        }
        actions={
          balance?.mayClose === true && (
            <Button leftSection={<IconLock size={18} aria-hidden />} onClick={() => setClosing(true)}>
              <Trans>Tutup bulan</Trans>
            </Button>
          )
        }
      />
      <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
        <NativeSelect
          label={<Trans>Bulan</Trans>}
          style={{ maxWidth: 200 }}
          data={[...new Set([month, ...monthsToChoose(today)])].map((value) => ({
            value,
            label: formats.month(`${value}-01`),
          }))}
          value={month}
          onChange={(event) =>
            void navigate({
              to: '/buku',
              search: { bulan: event.currentTarget.value, ...(akun === undefined ? {} : { akun }) },
            })
          }
        />
        <Card flush title={<Trans>Neraca saldo</Trans>} hint={<Trans>Pilih akun untuk melihat jurnalnya.</Trans>}>
          <QueryStates
            data={balance}
            error={error}
            onRetry={() => ask({ requestPolicy: 'network-only' })}
            failure={<Trans>Buku pembantu tidak dapat dimuat</Trans>}
            loading={<LoadingRows label={t`Memuat neraca saldo`} rows={7} />}
            empty={
              balance?.accounts.length === 0 && (
                <NothingYet icon={IconNotebook} title={<Trans>Belum ada yang dibukukan</Trans>}>
                  <Trans>Tagihan BPJS yang dicatat pada daftar iuran dibukukan di sini dengan sendirinya.</Trans>
                </NothingYet>
              )
            }
          >
            {(balance) => <BalanceTable balance={balance} month={month} open={opened} />}
          </QueryStates>
        </Card>
        {opened !== undefined && <StatementCard account={opened} {...days} address={page} />}
      </div>
      {closing && (
        <CloseMonthDialog
          firstDay={days.from}
          onClose={() => setClosing(false)}
          onDone={() => {
            setClosing(false)
            ask({ requestPolicy: 'network-only' })
          }}
        />
      )}
    </>
  )
}
