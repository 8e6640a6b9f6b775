import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { DataInboxParts } from '../data-inbox/DataInboxParts.tsx'
import classes from './CustodyPage.module.css'
import { CustodyQuery, type Transfer } from './custody.query.ts'
import { DecideTransferDialog, type TransferAnswer } from './DecideTransferDialog.tsx'
import { TransferCard } from './TransferCard.tsx'
import { TransferTable } from './TransferTable.tsx'

export function CustodyPage() {
  const mayDecide = useMay('CUSTODY_DECIDE')
  const mayRequest = useMay('CUSTODY_REQUEST')
  return mayDecide || mayRequest ? (
    <CustodyScreen />
  ) : (
    <NoAccess title={<Trans>Serah terima dijawab petugas dan administrator</Trans>} />
  )
}

function CustodyScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const { tab } = useSearch({ from: '/app/pekerja/serah-terima' })
  const navigate = useNavigate({ from: '/pekerja/serah-terima' })
  const [deciding, setDeciding] = useState<{ transfer: Transfer; answer: TransferAnswer } | null>(null)
  const [{ data, error }, refetch] = useQuery({
    query: CustodyQuery,
    variables: { state: 'PROPOSED' },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => refetch({ requestPolicy: 'network-only' })
  const incoming = data?.custodyTransfers.filter(({ mine }) => !mine) ?? []
  const proposed = data?.custodyTransfers.filter(({ mine }) => mine) ?? []
  const shown = tab === 'diusulkan' ? proposed : incoming
  return (
    <>
      <PageHeader
        title={t`Perlu keputusan data`}
        count={data && t`${number(incoming.length)} menunggu Anda`}
        context={
          <Trans>
            Orang yang pindah rumah ikut pindah pengampu, begitu kedua daerah setuju. Riwayatnya ikut seluruhnya.
          </Trans>
        }
      />
      <DataInboxParts />
      <QueryStates
        data={data}
        error={error}
        onRetry={reload}
        failure={<Trans>Serah terima tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat serah terima…`} rows={4} rowHeight={120} />}
      >
        {() => (
          <Tabs
            label={t`Bagian halaman`}
            current={tab ?? 'menunggu'}
            onChange={(next) => void navigate({ search: { tab: next }, replace: true, resetScroll: false })}
            tabs={[
              { id: 'menunggu', name: t`Menunggu jawaban Anda`, count: incoming.length },
              { id: 'diusulkan', name: t`Diusulkan instansi Anda`, count: proposed.length },
            ]}
          >
            {shown.length === 0 ? (
              <NothingYet icon={IconArrowsExchange} title={<Trans>Tidak ada serah terima yang menunggu</Trans>}>
                {tab === 'diusulkan' ? (
                  <Trans>Bila seseorang pindah, usulkan serah terima dari halaman orangnya.</Trans>
                ) : (
                  <Trans>Bila daerah lain menyerahkan warga yang pindah ke sini, ia tampak di halaman ini.</Trans>
                )}
              </NothingYet>
            ) : (
              <WholeList name="custody" rows={shown} file={(transfers) => <TransferTable transfers={transfers} />}>
                {(transfers) => (
                  <ul className={classes.transfers}>
                    {transfers.map((transfer) => (
                      <li key={transfer.id}>
                        <TransferCard transfer={transfer} onAnswer={(answer) => setDeciding({ transfer, answer })} />
                      </li>
                    ))}
                  </ul>
                )}
              </WholeList>
            )}
          </Tabs>
        )}
      </QueryStates>
      {deciding && (
        <DecideTransferDialog
          transfer={deciding.transfer}
          answer={deciding.answer}
          onClose={() => setDeciding(null)}
          onDecided={reload}
        />
      )}
    </>
  )
}
