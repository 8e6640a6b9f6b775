import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { AgreementHeader } from './AgreementHeader.tsx'
import { AgreementPapers } from './AgreementPapers.tsx'
import { AgreementSteps } from './AgreementSteps.tsx'
import { AgreementSummary } from './AgreementSummary.tsx'
import { AgreementPageQuery } from './agreement-page.query.ts'
import { Forum } from './Forum.tsx'
import { HistoryOfSteps } from './HistoryOfSteps.tsx'
import { ObligationList } from './ObligationList.tsx'

export function AgreementPage() {
  return useMay('AGREEMENT_READ') ? <AgreementScreen /> : <NoAccess />
}

function AgreementScreen() {
  const { t } = useLingui()
  const { agreementId } = useParams({ from: '/app/perjanjian/$agreementId' })
  const { tab } = useSearch({ from: '/app/perjanjian/$agreementId' })
  const navigate = useNavigate({ from: '/perjanjian/$agreementId' })
  const [{ data, error }, refetch] = useQuery({
    query: AgreementPageQuery,
    variables: { id: agreementId },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => refetch({ requestPolicy: 'network-only' })
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={reload}
        failure={<Trans>Perjanjian ini tidak dapat dimuat</Trans>}
        wholePage
        loading={<LoadingRows label={t`Memuat perjanjian`} rows={8} rowHeight={56} />}
      />
    )
  if (!data.agreement) return <NotFoundPage />
  const { agreement } = data
  return (
    <>
      <AgreementHeader agreement={agreement} onChanged={reload} />
      <AgreementSteps agreement={agreement} />
      <Tabs
        label={t`Bagian halaman`}
        current={tab ?? 'ringkasan'}
        onChange={(next) => void navigate({ search: { tab: next }, replace: true, resetScroll: false })}
        tabs={[
          { id: 'ringkasan', name: t`Ringkasan` },
          { id: 'kewajiban', name: t`Kewajiban`, count: agreement.obligations.length },
          { id: 'forum', name: t`Forum`, count: agreement.comments.length },
          { id: 'berkas', name: t`Berkas`, count: agreement.documents.length },
          { id: 'riwayat', name: t`Riwayat` },
        ]}
      >
        {tab === 'kewajiban' ? (
          <ObligationList agreement={agreement} onChanged={reload} />
        ) : tab === 'forum' ? (
          <Forum agreement={agreement} onChanged={reload} />
        ) : tab === 'berkas' ? (
          <AgreementPapers agreement={agreement} onChanged={reload} />
        ) : tab === 'riwayat' ? (
          <HistoryOfSteps agreement={agreement} />
        ) : (
          <AgreementSummary agreement={agreement} onChanged={reload} />
        )}
      </Tabs>
    </>
  )
}
