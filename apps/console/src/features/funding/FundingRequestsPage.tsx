import { Trans, useLingui } from '@lingui/react/macro'
import { IconChecks, IconCoins } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { NeedLinks } from '../../ui/table/NeedLinks.tsx'
import { readNeedAddress } from '../../ui/table/need-address.ts'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import classes from './FundingPage.module.css'
import { FundingRequestCard } from './FundingRequestCard.tsx'
import { FundingRequestTable } from './FundingRequestTable.tsx'
import { FundingRequestsQuery } from './funding.query.ts'

const requestsOnPage = 20

/** What decrees of others ask my organisation to pay, and its answers. */
export function FundingRequestsPage() {
  const { scope } = useViewer()
  const mayRead = useMay('AGREEMENT_READ') && scope.areaPrefix === '' && scope.agency === null
  return mayRead ? <FundingRequestsScreen /> : <NoAccess />
}

function FundingRequestsScreen() {
  const { t } = useLingui()
  const address = readNeedAddress({ jawab: true, daftar: true })(useSearch({ from: '/app/permintaan-pembiayaan' }))
  const list = useConnection(
    FundingRequestsQuery,
    {
      ...pageOfAddress(address, requestsOnPage),
      toAnswer: address.perlu === 'jawab',
      toList: address.perlu === 'daftar',
    },
    (data) => data.fundingRequests,
  )
  return (
    <>
      <PageHeader
        title={t`Permintaan pembiayaan`}
        context={<Trans>Bagian iuran yang diminta dibayar instansi Anda oleh keputusan instansi lain</Trans>}
        actions={
          address.perlu === 'daftar' && (
            <ButtonLink to="/iuran">
              <Trans>Susun di Daftar iuran</Trans>
            </ButtonLink>
          )
        }
      />
      <NeedLinks
        chosen={address.perlu}
        links={[
          { name: t`Semua`, link: { to: '/permintaan-pembiayaan' } },
          {
            ...{ need: 'jawab', name: t`Menunggu jawaban` },
            link: { to: '/permintaan-pembiayaan', search: { perlu: 'jawab' } },
          },
          {
            ...{ need: 'daftar', name: t`Belum masuk daftar iuran` },
            link: { to: '/permintaan-pembiayaan', search: { perlu: 'daftar' } },
          },
        ]}
      />
      <ConnectionPage
        name="funding-requests"
        file={(requests) => <FundingRequestTable requests={requests} />}
        list={list}
        failure={<Trans>Permintaan tidak dapat dimuat</Trans>}
        loading={{ label: t`Memuat permintaan`, rows: 3, rowHeight: 180 }}
        empty={
          address.perlu === 'jawab' ? (
            <NothingYet icon={IconChecks} title={<Trans>Tidak ada permintaan yang menunggu Anda</Trans>}>
              <Trans>Yang sudah dijawab tampak di bawah Semua.</Trans>
            </NothingYet>
          ) : address.perlu === 'daftar' ? (
            <NothingYet icon={IconChecks} title={<Trans>Semua bulan sudah masuk daftar iuran</Trans>} />
          ) : (
            <NothingYet icon={IconCoins} title={<Trans>Belum ada permintaan</Trans>}>
              <Trans>
                Bila instansi lain menyusun keputusan yang sebagian iurannya dibayar instansi Anda, permintaannya muncul
                di sini. Keputusan itu baru dapat ditandatangani sesudah disetujui.
              </Trans>
            </NothingYet>
          )
        }
      >
        {(requests) => (
          <ul className={classes.consents} aria-label={t`Permintaan pembiayaan`}>
            {requests.map((request) => (
              <li key={request.id}>
                <FundingRequestCard request={request} onAnswered={list.refetch} />
              </li>
            ))}
          </ul>
        )}
      </ConnectionPage>
    </>
  )
}
