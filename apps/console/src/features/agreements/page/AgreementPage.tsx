import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { RecordPage } from '../../../ui/RecordPage.tsx'
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
  const { t } = useLingui()
  const { agreementId } = useParams({ from: '/app/perjanjian/$agreementId' })
  const { tab } = useSearch({ from: '/app/perjanjian/$agreementId' })
  const navigate = useNavigate({ from: '/perjanjian/$agreementId' })
  return (
    <RecordPage
      may="AGREEMENT_READ"
      query={AgreementPageQuery}
      id={agreementId}
      recordOf={(data) => data.agreement}
      failure={<Trans>Perjanjian ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat perjanjian`, rows: 8, rowHeight: 56 }}
    >
      {(agreement, reload) => (
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
      )}
    </RecordPage>
  )
}
