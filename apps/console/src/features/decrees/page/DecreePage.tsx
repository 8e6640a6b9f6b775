import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { DecreeQuery } from '../decree.query.ts'
import { AnnexTab } from './AnnexTab.tsx'
import { ChangesTab } from './ChangesTab.tsx'
import { DecreeHeader } from './DecreeHeader.tsx'
import { DecreeHistory } from './DecreeHistory.tsx'
import { DecreeStages } from './DecreeStages.tsx'
import { DecreeSummary } from './DecreeSummary.tsx'

export function DecreePage() {
  return useMay('DECREE_READ') ? <DecreeScreen /> : <NoAccess />
}

function DecreeScreen() {
  const { t } = useLingui()
  const { decreeId } = useParams({ from: '/app/keputusan/$decreeId' })
  const { tab } = useSearch({ from: '/app/keputusan/$decreeId' })
  const navigate = useNavigate({ from: '/keputusan/$decreeId' })
  const [{ data, error }, ask] = useQuery({
    query: DecreeQuery,
    variables: { id: decreeId },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => ask({ requestPolicy: 'network-only' })
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={reload}
        failure={<Trans>Keputusan ini tidak dapat dimuat</Trans>}
        wholePage
        loading={<LoadingRows label={t`Memuat keputusan`} rows={8} rowHeight={56} />}
      />
    )
  if (!data.decree) return <NotFoundPage />
  const { decree } = data
  const isAmendment = decree.kind === 'AMENDMENT'
  const tabs = [
    { id: 'ringkasan', name: t`Ringkasan` },
    ...(decree.kind === 'REVOCATION'
      ? []
      : [
          isAmendment
            ? {
                id: 'perubahan',
                name: t`Perubahan`,
                count: decree.added + decree.removed + decree.replaced + decree.corrected,
              }
            : { id: 'lampiran', name: t`Lampiran`, count: decree.people },
        ]),
    { id: 'riwayat', name: t`Riwayat` },
  ]
  const current = tabs.find(({ id }) => id === tab)?.id ?? 'ringkasan'
  return (
    <>
      <DecreeHeader decree={decree} onChanged={reload} />
      <DecreeStages decree={decree} />
      <Tabs
        label={t`Bagian keputusan`}
        tabs={tabs}
        current={current}
        onChange={(next) =>
          void navigate({ search: next === 'ringkasan' ? {} : { tab: next }, replace: true, resetScroll: false })
        }
      >
        {current === 'lampiran' ? (
          <AnnexTab decree={decree} />
        ) : current === 'perubahan' ? (
          <ChangesTab decree={decree} onChanged={reload} />
        ) : current === 'riwayat' ? (
          <DecreeHistory decree={decree} />
        ) : (
          <DecreeSummary decree={decree} onChanged={reload} />
        )}
      </Tabs>
    </>
  )
}
