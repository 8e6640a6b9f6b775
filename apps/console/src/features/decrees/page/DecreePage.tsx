import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { type DecreeDetail, DecreeQuery } from '../decree.query.ts'
import { AnnexTab } from './AnnexTab.tsx'
import { ChangesTab } from './ChangesTab.tsx'
import { DecreeHeader } from './DecreeHeader.tsx'
import { DecreeHistory } from './DecreeHistory.tsx'
import { DecreeStages } from './DecreeStages.tsx'
import { DecreeSummary } from './DecreeSummary.tsx'

export function DecreePage() {
  const { t } = useLingui()
  const { decreeId } = useParams({ from: '/app/keputusan/$decreeId' })
  return (
    <RecordPage
      may="DECREE_READ"
      query={DecreeQuery}
      id={decreeId}
      recordOf={(data) => data.decree}
      failure={<Trans>Keputusan ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat keputusan`, rows: 8, rowHeight: 56 }}
    >
      {(decree, reload) => <DecreeScreen decree={decree} onChanged={reload} />}
    </RecordPage>
  )
}

function DecreeScreen(props: { decree: DecreeDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { tab } = useSearch({ from: '/app/keputusan/$decreeId' })
  const navigate = useNavigate({ from: '/keputusan/$decreeId' })
  const { decree, onChanged } = props
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
      <DecreeHeader decree={decree} onChanged={onChanged} />
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
          <ChangesTab decree={decree} onChanged={onChanged} />
        ) : current === 'riwayat' ? (
          <DecreeHistory decree={decree} />
        ) : (
          <DecreeSummary decree={decree} onChanged={onChanged} />
        )}
      </Tabs>
    </>
  )
}
