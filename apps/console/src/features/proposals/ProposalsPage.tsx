import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { IconPencilQuestion } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useMay } from '../../session/viewer.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import { DataInboxParts } from '../data-inbox/DataInboxParts.tsx'
import { ManyProposals } from './ManyProposals.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import classes from './ProposalsPage.module.css'
import { ProposalTable } from './ProposalTable.tsx'
import { ProposalsQuery } from './proposals.query.ts'

const proposalsOnPage = 10

export function ProposalsPage() {
  return useMay('PROPOSAL_DECIDE') ? (
    <ProposalsScreen />
  ) : (
    <NoAccess title={<Trans>Usulan perbaikan dijawab pengampu data</Trans>} />
  )
}

function ProposalsScreen() {
  const { t } = useLingui()
  const address = useSearch({ from: '/app/pekerja/usulan' })
  const [told, setTold] = useState('')
  const variables = { ...pageOfAddress(address, proposalsOnPage), importId: address.impor ?? null }
  const [{ data, error }, refetch] = useQuery({
    query: ProposalsQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const reload = () => refetch({ requestPolicy: 'network-only' })
  const page = data?.workerProposals
  return (
    <>
      <PageHeader
        title={t`Perlu keputusan data`}
        context={
          <Trans>
            Yang dikatakan instansi lain, keberatan, atau laporan peristiwa tentang warga Anda dan berbeda dari data
            Anda. Tidak ada yang berubah sebelum Anda menerimanya.
          </Trans>
        }
      />
      <DataInboxParts />
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {data && <ManyProposals imports={data.proposingImports} chosen={address.impor} />}
      <QueryStates
        data={page}
        error={error}
        onRetry={reload}
        failure={<Trans>Usulan tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat usulan…`} rows={4} rowHeight={140} />}
        empty={
          page?.edges.length === 0 && (
            <NothingYet icon={IconPencilQuestion} title={<Trans>Tidak ada usulan yang menunggu</Trans>}>
              <Trans>
                Bila impor provinsi berbeda dari data Anda, perbedaannya tampak di sini untuk Anda putuskan.
              </Trans>
            </NothingYet>
          )
        }
      >
        {(page) => (
          <>
            <ul className={classes.proposals}>
              {page.edges.map(({ node }) => (
                <li key={node.id}>
                  <ProposalCard
                    proposal={node}
                    onDecided={(words) => {
                      setTold(words)
                      reload()
                    }}
                  />
                </li>
              ))}
            </ul>
            <OlderNewer page={page.pageInfo}>
              <ListExport
                name="proposals"
                source={listSource(ProposalsQuery, variables, (data) => data.workerProposals)}
              >
                {(proposals) => <ProposalTable proposals={proposals} />}
              </ListExport>
            </OlderNewer>
          </>
        )}
      </QueryStates>
    </>
  )
}
